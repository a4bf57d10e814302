import type { Ask } from '../../../shell/web/ask.ts'
import { headingOf } from '../process-words.ts'
import { addressOfModification, REGISTER } from './addresses.ts'

/** Where a page stands that is about modifications: below their register, and below one of them if it belongs to one. */
export function modificationTrail({ edition }: Pick<Ask, 'edition'>, reference?: string) {
  const register = { text: headingOf(edition), href: REGISTER }
  return reference === undefined ? [register] : [register, { text: reference, href: addressOfModification(reference) }]
}
