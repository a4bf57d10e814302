import { capital } from '../../kit/capital.ts'
import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Room } from '../../shell/room.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { SECTIONS } from '../../shell/web/sections.ts'
import { CLOSING_WINDOWS } from './jobs.ts'
import { addressOfBallot, addressOfReport } from './pages/addresses.ts'
import { ballotDuties } from './pages/duties.ts'
import { modificationDoors } from './pages/doors.ts'
import { decidedSteps } from './store-outcomes.ts'

export const modifications: Room = {
  name: 'modifications',
  schema: { name: 'modifications', folder: import.meta.dirname },
  doors: modificationDoors,
  jobs: [CLOSING_WINDOWS],
  offers: [
    SECTIONS.offer({ order: 5, text: ({ words }) => capital(words.modifications), href: '/modifications' }),
    ...decidedSteps().map(outcome => OUTCOMES.offer(outcome)),
    DUTIES.offer(ballotDuties),
    FOUND_KINDS.offer({
      kind: 'modification',
      word: 'Modification',
      href: ({ reference }) => `/modifications/${encodeURIComponent(reference)}`,
    }),
    FOUND_KINDS.offer({
      kind: 'imported-histories',
      word: 'Histories from a register',
      href: ({ reference }) => `/histories/${reference}`,
    }),
    FOUND_KINDS.offer({
      kind: 'modification-report',
      word: 'Report',
      href: ({ reference }) => addressOfReport(reference),
    }),
    FOUND_KINDS.offer({ kind: 'change-ballot', word: 'Ballot', href: ({ reference }) => addressOfBallot(reference) }),
    FOUND_KINDS.offer({
      kind: 'modification-status',
      word: 'Status report',
      href: ({ reference }) => `/modifications/status/${reference}`,
    }),
  ],
  sentences: {
    'modification-entered': 'entered it in the register',
    'modification-raised': 'raised it',
    'modification-described': 'said anew what it is about',
    'view-recorded': 'recorded a view on an objective',
    'evidence-recorded': 'recorded what shows that something it needs is there',
    'terms-set': 'set the terms of reference of the group',
    'group-member-named': 'named a member of the group',
    'option-listed': 'listed something that was considered',
    'report-made': 'made the report from the record',
    'report-made-anew': 'made the report anew from the record',
    'report-written': 'wrote in the report',
    'report-issued': 'issued the report',
    'ballot-opened': 'put it to the vote',
    'position-cast': 'recorded the position of a seat',
    'ballot-adjourned': 'adjourned the vote',
    'ballot-counted': 'counted the votes',
    'ballot-result-noted': 'noted what the ballot came to',
    'status-reported': 'made the status report from the register',
    'histories-received': 'handed in what a register tells',
    'histories-accepted': 'entered in the register the histories that fit',
    'histories-set-aside': 'set the histories aside',
    'moved-to-edition': 'moved it to the process of another edition',
  },
}
