import type { Room } from '../../shell/room.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { takeUpLists } from './acts/take-up-lists.ts'
import { bankHolidayDoors } from './pages.ts'
import { LIST_KIND } from './store.ts'

export const bankHolidays: Room = {
  name: 'bank-holidays',
  doors: bankHolidayDoors,
  settle: takeUpLists,
  jobs: [{ name: 'bank-holidays', everySeconds: 15, run: takeUpLists }],
  offers: [
    FOUND_KINDS.offer({
      kind: LIST_KIND,
      word: 'Bank holidays',
      href: ({ reference }) => `/bank-holidays/${reference}`,
    }),
  ],
  sentences: { 'bank-holidays-changed': 'changed the list of bank holidays' },
}
