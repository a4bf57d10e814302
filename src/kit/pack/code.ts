import { type Static, Type } from 'typebox'
import { DateText, Key, NationName, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/** What an organisation is to the code. */
export const OrganisationRole = oneOf([
  'code-administrator',
  'regulator',
  'government',
  'central-service-provider',
  'code-company',
  'consumer-body',
  'assessor',
  'other',
])

export const Organisation = only({ key: Key, name: Wording, shortName: Wording, role: OrganisationRole })
export type Organisation = Readonly<Static<typeof Organisation>>

/** An edition stands in `editions/<from>/` and is in force from that date until `until` (exclusive) or the next edition. */
export const EditionDates = only({
  from: DateText,
  until: Type.Optional(DateText),
  title: Wording,
  /** The edition before it, by its date: what the files of this one do not say stays as it is there. */
  continues: Type.Optional(DateText),
  ...provenance,
})
export type EditionDates = Readonly<Static<typeof EditionDates>>

/** `code.yaml`: what does not change from edition to edition. */
export const Code = only({
  key: Key,
  title: Wording,
  shortTitle: Wording,
  nation: NationName,
  timeZone: Wording,
  organisations: Type.Array(Organisation),
  editions: Type.Array(EditionDates, { minItems: 1 }),
})
export type Code = Readonly<Static<typeof Code>>
