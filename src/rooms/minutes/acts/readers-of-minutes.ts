import type { Classification } from '../../../kit/classification.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { audienceOf, bodyGroup, declaredGroup } from '../../../shell/ledger/audience.ts'

const MEMBERS = ['members-of-the-body', 'alternates-of-the-body', 'attendees-of-the-body'] as const

/**
 * The groups that read minutes of a class in a state.
 *
 * In English:
 * - a draft is for the secretariat and the chair, who have signed if the class needs it;
 * - once circulated, or approved, also for those who sit on the body or attend it;
 * - once published, for whoever may read the class;
 * - what needs a signature is never for anybody who has not signed.
 */
export function readersOfMinutes(
  { classification: handling }: Edition,
  body: string,
  classification: Classification,
  state: string,
): readonly string[] {
  const { needsDeclaration } = handling.classes[classification]
  const ofClass = audienceOf(handling, classification, { body })
  if (needsDeclaration) {
    const preparers = [declaredGroup('secretariat', body), declaredGroup('chair-of-the-body', body)]
    return state === 'draft' ? preparers : [...preparers, ...ofClass]
  }
  const preparers = ['secretariat', bodyGroup('chair-of-the-body', body)]
  if (state === 'draft') return preparers
  return [...preparers, ...(state === 'published' ? ofClass : MEMBERS.map(who => bodyGroup(who, body)))]
}
