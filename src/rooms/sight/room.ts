import { refused } from '../../kit/verdict.ts'
import type { Room } from '../../shell/room.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { PAGE_SIGHT } from '../../shell/web/page-sight.ts'
import { MAY_SIGN } from '../bodies/door.ts'
import { sightDoors } from './pages.ts'
import { reviewDuties, signingDuties } from './pages-duties.ts'
import { footOfPage } from './pages-foot.ts'
import { isLetIn } from './store.ts'
import { sightMembership } from './store-membership.ts'
import { CLASSED_KINDS } from './store-offerings.ts'

/** What anybody may know, or what only its own room opens and closes, has its class from the code. */
const FIXED = ['person', 'party', 'body', 'seat', 'declaration', 'grant', 'reclassification', 'transmission'] as const

export const sight: Room = {
  name: 'sight',
  schema: { name: 'sight', folder: import.meta.dirname },
  doors: sightDoors,
  membership: sightMembership,
  offers: [
    PAGE_SIGHT.offer(footOfPage),
    DUTIES.offer(reviewDuties),
    DUTIES.offer(signingDuties),
    MAY_SIGN.offer(async (tx, body, person) => await isLetIn(tx, { body, person })),
    ...FIXED.map(kind =>
      CLASSED_KINDS.offer({
        kind,
        check: async () =>
          refused({
            reason: 'class-is-fixed',
            says: 'What this is has its class from the code. It cannot be given another.',
          }),
      }),
    ),
  ],
  sentences: {
    reclassified: 'gave it another class',
    'reclassification-kept': 'kept why it was given another class',
    'reclassification-superseded': 'put another class in the place of this one',
    'class-reviewed': 'looked again, and left the class',
    'grant-given': 'let somebody in',
    'grant-ended': 'ended the grant',
    'sight-granted': 'let somebody in',
    'transmission-recorded': 'recorded that it was sent another way',
  },
}
