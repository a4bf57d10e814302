import { type Static, Type } from 'typebox'
import { DateText, oneOf, only, TimeText } from './plain-values.ts'
import { provenance } from './provenance.ts'

export const Weekday = oneOf(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
export type Weekday = Static<typeof Weekday>

const at = { startsAt: Type.Optional(TimeText), ...provenance } as const

/** When a body meets: on the nth weekday of each month, every so many weeks from a date, or on listed dates. */
export const Recurrence = Type.Union([
  only({
    option: Type.Literal('weekday-of-month'),
    weekday: Weekday,
    nth: Type.Integer({ minimum: 1, maximum: 4, description: 'a number from 1 to 4' }),
    ...at,
  }),
  only({
    option: Type.Literal('every-weeks'),
    weeks: Type.Integer({ minimum: 1, description: 'a whole number, 1 or more' }),
    first: DateText,
    ...at,
  }),
  only({ option: Type.Literal('listed'), dates: Type.Array(DateText), ...at }),
  only({ option: Type.Literal('as-called'), ...at }),
])
export type Recurrence = Readonly<Static<typeof Recurrence>>
