import { OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Room } from '../../shell/room.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { CLOSING_WINDOWS } from './jobs.ts'
import { modificationDoors } from './pages.ts'
import { decidedSteps } from './store-outcomes.ts'

export const modifications: Room = {
  name: 'modifications',
  schema: { name: 'modifications', folder: import.meta.dirname },
  doors: modificationDoors,
  jobs: [CLOSING_WINDOWS],
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
    'modification-raised': 'raised it',
    'modification-described': 'said anew what it is about',
    'view-recorded': 'recorded a view on an objective',
    'evidence-recorded': 'recorded what shows that something it needs is there',
    'moved-to-edition': 'moved it to the process of another edition',
  },
}
