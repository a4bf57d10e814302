import { type Static, Type } from 'typebox'
import { ClassName, Key, only, oneOf, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/** What an application may be asked to have before it is verified. The product knows how to look for each. */
export const APPLICATION_PARTS = [
  'registered-number',
  'registered-address',
  'contact',
  'licence',
  'identifiers',
  'terms-agreed',
] as const

/** A licence that the law asks of parties of some categories, which must be parties while they hold it. */
export const LicenceKind = only({
  key: Key,
  title: Wording,
  /** The categories whose parties hold one. */
  categories: Type.Array(Key, { minItems: 1 }),
  ...provenance,
})
export type LicenceKind = Readonly<Static<typeof LicenceKind>>

/** What is paid for an application. */
export const ApplicationFee = only({
  title: Wording,
  pounds: Type.Integer({ minimum: 0, description: 'a whole number of pounds' }),
  payableTo: Wording,
  /** `everybody`, or only those whose category asks for a licence. */
  of: oneOf(['everybody', 'licensed']),
  ...provenance,
})
export type ApplicationFee = Readonly<Static<typeof ApplicationFee>>

/** An identifier that a party has under another code, and may not have yet when it applies. */
export const OtherIdentifier = only({
  key: Key,
  title: Wording,
  /** A regular expression for the whole of it. */
  pattern: Wording,
  /** The pattern in words: `four capital letters`. */
  says: Wording,
  ...provenance,
})
export type OtherIdentifier = Readonly<Static<typeof OtherIdentifier>>

const bits = (description: string) => Type.Integer({ minimum: 1, maximum: 63, description })

/** What the code gives to each party at its admission, for good: never to another, also not after it has gone. */
export const Allocation = only({
  /** A signifier by which the party is called in systems. */
  signifier: only({ title: Wording, pattern: Wording, says: Wording, ...provenance }),
  organisationNumber: only({ title: Wording, ...provenance }),
  /** Identifiers of devices and users (EUI-64): each party is given all that begin alike. */
  range: only({
    title: Wording,
    /** The hexadecimal digits with which every identifier of the code begins. */
    prefix: Type.String({ pattern: '^[0-9A-F]{1,15}$', description: 'one to fifteen hexadecimal digits in capitals' }),
    /** How many bits of each identifier the party chooses itself. */
    partyBits: bits('a number of bits from 1 to 63'),
    ...provenance,
  }),
  ...provenance,
})
export type Allocation = Readonly<Static<typeof Allocation>>

/**
 * What an organisation is that stands in the list of identifiers without being a party: a provider whom parties name to act for them, or the one
 * organisation of `code.yaml` whose part it is.
 */
export const ListedRole = only({
  key: Key,
  title: Wording,
  plural: Wording,
  /** The categories whose parties name one to act for them, each one at a time; absent where nobody does. */
  namedBy: Type.Optional(Type.Array(Key, { minItems: 1 })),
  /** The key of the only organisation that it can be; absent where whoever keeps the register enters them. */
  organisation: Type.Optional(Key),
  /** Is it given a number, a signifier and a range, as parties are? Otherwise its name alone is listed. */
  isGivenIdentifiers: Type.Boolean(),
  ...provenance,
})
export type ListedRole = Readonly<Static<typeof ListedRole>>

/** What a party may not do while its rights are suspended. */
export const SUSPENDED_RIGHTS = ['elections', 'modifications'] as const
export type SuspendedRight = (typeof SUSPENDED_RIGHTS)[number]

export const Suspension = only({
  /** `elections`: it has no vote; `modifications`: it proposes no change. */
  takes: Type.Array(oneOf(SUSPENDED_RIGHTS), { minItems: 1, uniqueItems: true }),
  ...provenance,
})
export type Suspension = Readonly<Static<typeof Suspension>>

/** How somebody becomes a party, and what it is known by. The steps themselves are the lifecycle of a party. */
export const Accession = only({
  requires: Type.Array(oneOf(APPLICATION_PARTS)),
  licences: Type.Array(LicenceKind),
  fees: Type.Array(ApplicationFee),
  /** The body whose decision countersigns an agreement; absent where the keepers of the register record it. */
  countersignedBy: Type.Optional(Key),
  identifiers: Type.Array(OtherIdentifier),
  allocation: Type.Optional(Allocation),
  /** What the suspension of rights takes; absent where nothing is known of that, and nothing is taken. */
  suspension: Type.Optional(Suspension),
  /** Who else stands in the list of identifiers. */
  listed: Type.Optional(Type.Array(ListedRole, { minItems: 1 })),
  /** The class of what an applicant fills in and is told, and of what stands of a party beside its name and category. */
  detailsClass: ClassName,
  /** The class of the identifiers of parties, and of the published list of them. */
  identifiersClass: ClassName,
  ...provenance,
})
export type Accession = Readonly<Static<typeof Accession>>
