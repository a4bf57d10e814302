import { contextOf } from '../../shell/house.ts'
import type { House } from '../../shell/house.ts'
import type { Room } from '../../shell/room.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { establishBodies } from './acts/establish-bodies.ts'
import { PARTY_PANELS } from '../parties/door.ts'
import { bodiesDoors } from './pages.ts'
import { declarationDuties } from './pages-duties.ts'
import { seatsOfParty } from './pages-party-panel.ts'
import { bodiesMembership } from './store-membership.ts'

export const bodies: Room = {
  name: 'bodies',
  schema: { name: 'bodies', folder: import.meta.dirname },
  doors: bodiesDoors,
  membership: bodiesMembership,
  offers: [
    PARTY_PANELS.offer(seatsOfParty),
    DUTIES.offer(declarationDuties),
    FOUND_KINDS.offer({ kind: 'body', word: 'Body', href: ({ reference }) => `/bodies/${reference}` }),
    FOUND_KINDS.offer({
      kind: 'seat',
      word: 'Seat',
      href: ({ reference }) => `/bodies/${reference.replace('/', '/seats/')}`,
    }),
  ],
  settle,
  // A new edition may begin while the house stands.
  jobs: [{ name: 'establish-bodies', everySeconds: 3600, run: settle }],
  sentences: {
    'body-established': 'established the body',
    'body-renamed': 'renamed the body',
    'terms-of-reference-adopted': 'entered the terms of reference',
    'seat-established': 'established the seat',
    'seat-abolished': 'abolished the seat',
    'seat-changed': 'brought the seat in line with the edition in force',
    'member-appointed': 'appointed a member to the seat',
    'alternate-appointed': 'appointed somebody to stand in',
    'membership-ended': 'ended the membership',
    'alternate-ended': 'ended the standing in',
    'declaration-signed': 'signed the declaration',
    'declaration-renewed': 'signed the declaration again',
    'declaration-withdrawn': 'withdrew the signature',
  },
}

async function settle(house: House): Promise<void> {
  const verdict = await establishBodies(contextOf(house))
  if (!verdict.ok) throw new Error(verdict.refusals[0]?.says)
}
