import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Room } from '../../shell/room.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { modificationDoors } from './pages.ts'
import { decidedSteps } from './store-outcomes.ts'

export const modifications: Room = {
  name: 'modifications',
  schema: { name: 'modifications', folder: import.meta.dirname },
  doors: modificationDoors,
  offers: [
    ...decidedSteps().map(outcome => OUTCOMES.offer(outcome)),
    FOUND_KINDS.offer({
      kind: 'modification',
      word: 'Modification',
      href: ({ reference }) => `/modifications/${encodeURIComponent(reference)}`,
    }),
  ],
  sentences: {
    'modification-entered': 'entered it in the register',
    'admit-to-refinement': 'sent it into refinement',
    'return-report': 'returned its report for further work',
    'approve-modification': 'approved it',
    'reject-modification': 'rejected it',
    'withdraw-modification': 'noted that it is withdrawn',
  },
}
