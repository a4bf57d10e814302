import type { Web } from '../../shell/web/doors.ts'
import { showCategoryDays } from './pages/category-days.ts'
import { defaultDoors } from './pages/default-doors.ts'
import { declarationDoors } from './pages/declaration.ts'
import { applicationDoors } from './pages/application.ts'
import { stepDoors } from './pages/step-doors.ts'
import { keepingDoors } from './pages-keeping.ts'
import { listParties } from './pages-list.ts'
import { showParty } from './pages-party.ts'

export function partiesDoors(web: Web): void {
  web.page('/parties', listParties)
  web.page('/parties/:party', showParty)
  web.page('/parties/categories', showCategoryDays)
  keepingDoors(web)
  declarationDoors(web)
  applicationDoors(web)
  stepDoors(web)
  defaultDoors(web)
}
