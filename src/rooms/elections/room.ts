import type { Room } from '../../shell/room.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { BODY_PANELS } from '../bodies/door.ts'
import { DRAFTABLE_ACTS } from '../parties/door.ts'
import { ELECTIONS } from './jobs.ts'
import { electionDoors } from './pages/doors.ts'
import { DRAFTABLE_NOMINATION } from './pages/draftable-nomination.ts'
import { electionDuties } from './pages/duties.ts'
import { electionsOfBody } from './pages/election-list.ts'

const ofElection = (reference: string) => `/elections/${reference.replace(/[-/].*$/, '')}`

export const elections: Room = {
  name: 'elections',
  schema: { name: 'elections', folder: import.meta.dirname },
  doors: electionDoors,
  jobs: [ELECTIONS],
  offers: [
    BODY_PANELS.offer(electionsOfBody),
    DUTIES.offer(electionDuties),
    DRAFTABLE_ACTS.offer(DRAFTABLE_NOMINATION),
    FOUND_KINDS.offer({ kind: 'election', word: 'Election', href: ({ reference }) => ofElection(reference) }),
    FOUND_KINDS.offer({ kind: 'nomination', word: 'Nomination', href: ({ reference }) => ofElection(reference) }),
    FOUND_KINDS.offer({
      kind: 'vote-given',
      word: 'Vote of a voting group',
      href: ({ reference }) => ofElection(reference),
    }),
  ],
  sentences: {
    'election-called': 'called the election',
    'nominations-opened': 'opened nominations',
    'nomination-made': 'nominated somebody',
    'nomination-accepted': 'accepted the nomination',
    'nomination-withdrawn': 'withdrew the nomination',
    'nominations-closed': 'closed nominations, and settled who stands',
    'voting-opened': 'opened voting, fixed who may vote, and bound the lot',
    'vote-given': 'cast the vote of the voting group',
    'votes-counted': 'closed voting, counted the votes and published every ballot',
    're-ballot-called': 'called another ballot among those who are level',
    'result-declared': 'declared the result, and appointed those who are elected',
    'election-called-off': 'called the election off',
  },
}
