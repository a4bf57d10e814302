import type { Instant } from '../../kit/instant.ts'
import { refused } from '../../kit/verdict.ts'

/** A link works for an hour. */
export const LINK_MINUTES = 60

export type LinkPurpose = 'invitation' | 'recovery'

/** A link that can still be used. */
export type SignInLink = Readonly<{
  id: string
  person: string
  purpose: LinkPurpose
  /** The address that it was sent to; null for the first administrator, who says it. */
  address: string | null
  expiresAt: Instant
}>

/** Used, withdrawn, too old or never made: nobody learns which. */
export const LINK_IS_NOT_OPEN = refused({
  reason: 'link-not-open',
  says: 'This link does not work any more. A link works once, for an hour, and only the newest one does. Ask for another.',
})
