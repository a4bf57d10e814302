import { type Static, Type } from 'typebox'
import { WEEKDAYS } from '../calendar-date.ts'
import { Key, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

const step = {
  key: Key,
  title: Wording,
  /** The steps of which it needs the result; each stands further up. With none it begins when the timetable does. */
  after: Type.Array(Key),
  /** States of the modification: where it reaches one of them, the step is done. */
  doneIn: Type.Optional(Type.Array(Key, { minItems: 1 })),
}

/** Some work, or a consultation, that takes as long as a clock; where it depends on how complex the matter is, a clock for each. */
const Period = only({
  ...step,
  option: Type.Literal('period'),
  clock: Type.Union([Key, Type.Record(Key, Key)], {
    description: 'a clock, or a clock for each degree of complexity',
  }),
  /** The kind of consultation that it is: once one is issued, the step has its day, and it is done when that one closes. */
  consultation: Type.Optional(Key),
  /** The function of whoever has to see to it. */
  owedBy: Key,
})

/** A meeting of a body: the first whose papers are not yet due when the inputs are there. */
const Station = only({ ...step, option: Type.Literal('meeting'), body: Key })

/** An assessment of this kind: by its own target once it has been asked for, by its clock before. */
const Assessed = only({ ...step, option: Type.Literal('assessment'), assessment: Key })

/** The first scheduled release after the inputs are there, and after the lead time if there is one. */
const Released = only({ ...step, option: Type.Literal('release'), leadTime: Type.Optional(Key), owedBy: Key })

export const TimetableStep = Type.Union([Period, Station, Assessed, Released], {
  description: 'a step whose option is period, meeting, assessment or release, with what belongs to it',
})
export type TimetableStep = Readonly<Static<typeof TimetableStep>>

export const TimetableTemplate = only({
  key: Key,
  title: Wording,
  /** The paths that it is for. */
  paths: Type.Array(Key, { minItems: 1 }),
  /** The degrees of complexity that it is for. */
  complexities: Type.Array(Key, { minItems: 1 }),
  steps: Type.Array(TimetableStep, { minItems: 1 }),
  ...provenance,
})
export type TimetableTemplate = Readonly<Static<typeof TimetableTemplate>>

/** A day on which changes come into force: the nth such weekday of a month. */
export const ReleaseDay = only({
  month: Type.Integer({ minimum: 1, maximum: 12, description: 'a month from 1 to 12' }),
  weekday: oneOf(WEEKDAYS),
  nth: Type.Union([Type.Integer({ minimum: 1, maximum: 4 }), Type.Literal('last')], {
    description: 'a number from 1 to 4, or last',
  }),
  ...provenance,
})
export type ReleaseDay = Readonly<Static<typeof ReleaseDay>>

export const Timetables = only({
  complexities: Type.Array(only({ key: Key, title: Wording }), { minItems: 1 }),
  templates: Type.Array(TimetableTemplate, { minItems: 1 }),
  releases: Type.Array(ReleaseDay, { minItems: 1 }),
  forecast: only({
    /** States of a modification at which it is over and done. */
    endsIn: Type.Array(Key, { minItems: 1 }),
    /** With fewer of the past than this, nothing is foretold. */
    leastSample: Type.Integer({ minimum: 2, description: 'a whole number, 2 or more' }),
    ...provenance,
  }),
})
export type Timetables = Readonly<Static<typeof Timetables>>
