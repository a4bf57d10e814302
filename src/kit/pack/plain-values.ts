import { type TEnum, type TProperties, Type } from 'typebox'
import { NATIONS } from '../bank-holidays.ts'
import { CLASSIFICATIONS } from '../classification.ts'

// The small values that every part of a code pack is made of.

/** The name by which one part of a pack speaks of another: `small-lender`. */
export const Key = Type.String({
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  description: 'lower-case words joined by hyphens, such as small-lender',
})

/** The key of a body, or of a group that is formed under its rules. */
export const BodyKey = Type.String({
  pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[A-Za-z0-9-]+)?$',
  description: 'the key of a body, and for a group of it a dot and what it was formed for, such as swap-group.12',
})

/** Text that is shown to people, so never empty. */
export const Wording = Type.String({ minLength: 1, description: 'text that is not empty' })

/** A calendar date, `YYYY-MM-DD`. */
export const DateText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a date such as 2016-11-08' })

/** A time of day in the code's own time zone, `HH:MM`. */
export const TimeText = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'a time such as "17:00"' })

/** Whose bank holidays count. */
export const NationName = oneOf(NATIONS)

export const ClassName = oneOf(CLASSIFICATIONS)

/** One of a few fixed words; the description is what a message says when another word stands there. */
export function oneOf<const Words extends readonly string[]>(words: Words): TEnum<[...Words]> {
  return Type.Enum<[...Words]>([...words], { description: `one of ${words.join(', ')}` })
}

/** An object in which nothing may stand but what is named here. */
export function only<const Properties extends TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false })
}
