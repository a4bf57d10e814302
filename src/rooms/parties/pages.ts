import type { Web } from '../../shell/web/doors.ts'
import { showAdmissions } from './pages/admissions.ts'
import { showCategoryDays } from './pages/category-days.ts'
import { oneGroupDoors } from './pages/group.ts'
import { groupDoors } from './pages/groups.ts'
import { identifierDoors } from './pages/identifiers.ts'
import { partyIdentifierDoors } from './pages/identifier-doors.ts'
import { listedDoors } from './pages/listed-doors.ts'
import { importDoors } from './pages/import.ts'
import { publicationDoors } from './pages/publication.ts'
import { showUpdate } from './pages/update.ts'
import { verificationDoors } from './pages/verification.ts'
import { barDoors } from './pages/bar-doors.ts'
import { defaultDoors } from './pages/default-doors.ts'
import { declarationDoors } from './pages/declaration.ts'
import { draftDoors } from './pages/draft-doors.ts'
import { detailsDoors } from './pages/details.ts'
import { licenceDoors } from './pages/licence-doors.ts'
import { contactDoors } from './pages/contact-doors.ts'
import { applicationDoors } from './pages/application.ts'
import { stepDoors } from './pages/step-doors.ts'
import { keepingDoors } from './pages-keeping.ts'
import { listParties } from './pages-list.ts'
import { showParty } from './pages-party.ts'

export function partiesDoors(web: Web): void {
  web.page('/parties', listParties, { days: ['date'] })
  web.page('/parties/:party', showParty, { days: ['date'] })
  web.page('/parties/categories', showCategoryDays, { days: ['on', 'and'] })
  web.page('/parties/admissions', showAdmissions)
  web.page('/parties/update', showUpdate, { days: ['since'] })
  keepingDoors(web)
  declarationDoors(web)
  applicationDoors(web)
  contactDoors(web)
  licenceDoors(web)
  detailsDoors(web)
  draftDoors(web)
  stepDoors(web)
  defaultDoors(web)
  barDoors(web)
  groupDoors(web)
  oneGroupDoors(web)
  partyIdentifierDoors(web)
  identifierDoors(web)
  publicationDoors(web)
  verificationDoors(web)
  importDoors(web)
  listedDoors(web)
}
