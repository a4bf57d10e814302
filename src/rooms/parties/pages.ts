import type { Web } from '../../shell/web/doors.ts'
import { keepingDoors } from './pages-keeping.ts'
import { listParties } from './pages-list.ts'
import { showParty } from './pages-party.ts'

export function partiesDoors(web: Web): void {
  web.page('/parties', listParties)
  web.page('/parties/:party', showParty)
  keepingDoors(web)
}
