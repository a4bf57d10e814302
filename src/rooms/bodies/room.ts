import { contextOf } from '../../shell/house.ts'
import type { House } from '../../shell/house.ts'
import type { Room } from '../../shell/room.ts'
import { establishBodies } from './acts/establish-bodies.ts'
import { bodiesMembership } from './store-membership.ts'

export const bodies: Room = {
  name: 'bodies',
  schema: { name: 'bodies', folder: import.meta.dirname },
  membership: bodiesMembership,
  settle,
  // A new edition may begin while the house stands.
  jobs: [{ name: 'establish-bodies', everySeconds: 3600, run: settle }],
  sentences: {
    'body-established': 'established the body',
    'body-renamed': 'renamed the body',
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
