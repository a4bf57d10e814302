import { Type } from 'typebox'
import { BANK_HOLIDAYS } from '../bank-holidays.ts'
import { deadlineOf } from '../deadline.ts'
import { meetingDays } from '../recurrence.ts'
import { granted, refused, type Verdict } from '../verdict.ts'
import { runningClock } from './clock.ts'
import { type ExampleOutcome, exampleRunner } from './example.ts'
import { checkStep } from './lifecycle.ts'
import { editionInForce } from './pack.ts'
import { DateText, Key, only, Wording } from './plain-values.ts'
import { REFERENCE_KINDS } from './reference-kinds.ts'
import { formatReference, parseReference } from './reference-pattern.ts'

/** `given: { clock }`, `when: { from }`, `then: { date, provisional }`. */
export const deadlineExamples = exampleRunner({
  rule: 'deadline',
  given: only({ clock: Key }),
  when: only({ from: DateText }),
  run: ({ pack, edition, given, when }) => {
    const clock = edition.clocks[given.clock]
    if (clock === undefined) return unknownName('clock', given.clock, Object.keys(edition.clocks))
    const { date, provisional } = deadlineOf(runningClock(clock, pack.code), when.from, BANK_HOLIDAYS)
    return granted({ date, provisional })
  },
})

/** `given: { body }`, `when: { from, to }`, `then: { dates }`: the days on which the body meets. */
export const meetingDayExamples = exampleRunner({
  rule: 'meeting-days',
  given: only({ body: Key }),
  when: only({ from: DateText, to: DateText }),
  run: ({ pack, edition, given, when }) => {
    const body = edition.bodies.find(({ key }) => key === given.body)
    if (body === undefined)
      return unknownName(
        'body',
        given.body,
        edition.bodies.map(({ key }) => key),
      )
    const days = meetingDays(body.recurrence, when, BANK_HOLIDAYS[pack.code.nation])
    return granted({ dates: days.map(({ date }) => date) })
  },
})

/** `given: { kind }`, `when: { fields }`, `then: { reference }`: written from its fields, and read back to the same. */
export const referenceExamples = exampleRunner({
  rule: 'reference',
  given: only({ kind: Key }),
  when: only({ fields: Type.Record(Type.String(), Type.Union([Wording, Type.Integer({ minimum: 0 })])) }),
  run: ({ edition: { references }, given: { kind }, when: { fields } }) => {
    if (!Object.hasOwn(references, kind)) return unknownName('kind of reference', kind, Object.keys(REFERENCE_KINDS))
    const reference = formatReference(references, kind, fields)
    return granted({ reference, readBack: parseReference(references, kind, reference) ?? 'nothing' })
  },
})

/** `given: { noun, state }`, `when: { act }`, `then: { to, guards }`, or `then: { refused: not-in-this-state }`. */
export const stepExamples = exampleRunner({
  rule: 'step',
  given: only({ noun: Key, state: Key }),
  when: only({ act: Key }),
  run: ({ edition, given: { noun, state }, when: { act } }) => {
    const lifecycle = edition.lifecycles[noun]
    if (lifecycle === undefined) return unknownName('lifecycle', noun, Object.keys(edition.lifecycles))
    const states = lifecycle.states.map(({ key }) => key)
    if (!states.includes(state)) return unknownName('state', state, states)
    const step = checkStep(lifecycle, act, state)
    if (!step.ok) return granted({ refused: step.refusals[0]?.reason })
    const { row, to } = step.value
    return granted({ to, by: row.by, guards: row.guards })
  },
})

/** `given: {}`, `when: { date }`, `then: { edition }`: the date from which the edition in force then holds. */
export const editionExamples = exampleRunner({
  rule: 'edition',
  given: only({}),
  when: only({ date: DateText }),
  run: ({ pack, when }) => {
    const edition = editionInForce(pack, when.date)
    return granted(edition.ok ? { edition: edition.value.from } : { refused: edition.refusals[0]?.reason })
  },
})

export const KIT_EXAMPLES = [deadlineExamples, meetingDayExamples, referenceExamples, stepExamples, editionExamples]

/** A name in an example that the pack does not have. */
export function unknownName(what: string, name: string, known: readonly string[]): Verdict<ExampleOutcome> {
  return refused({ reason: 'unknown-name', says: `There is no ${what} “${name}”. Choose one of ${known.join(', ')}.` })
}
