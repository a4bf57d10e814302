import type { Web } from '../../../shell/web/doors.ts'
import { modificationActs } from './acts.ts'
import { REGISTER } from './addresses.ts'
import { ballotDoors } from './ballot-acts.ts'
import { groupDoors } from './group-acts.ts'
import { showFeed, showFeedOfOne } from './feed.ts'
import { followingDoors } from './following.ts'
import { sendCalendarOfAll, sendCalendarOfOne } from './calendar.ts'
import { otherCodeDoors } from './other-code-acts.ts'
import { documentDoors } from './document-acts.ts'
import { historyDoors } from './histories.ts'
import { showModification } from './modification.ts'
import { showRaising } from './raising.ts'
import { showReturns } from './returns-page.ts'
import { showRegister } from './register.ts'
import { showReport, showStatus } from './status.ts'
import { workDoors } from './work-acts.ts'

export function modificationDoors(web: Web): void {
  web.page(REGISTER, showRegister)
  web.page(`${REGISTER}/feed`, showFeed)
  web.page(`${REGISTER}.ics`, sendCalendarOfAll)
  web.page(`${REGISTER}/:reference/feed`, showFeedOfOne)
  web.page(`${REGISTER}/:reference/calendar.ics`, sendCalendarOfOne)
  web.page(`${REGISTER}/status`, showStatus)
  web.page(`${REGISTER}/status/:report`, showReport)
  web.page(`${REGISTER}/returns`, showReturns)
  web.page(`${REGISTER}/raising`, showRaising)
  web.page(`${REGISTER}/:reference`, showModification)
  modificationActs(web)
  ballotDoors(web)
  groupDoors(web)
  workDoors(web)
  followingDoors(web)
  otherCodeDoors(web)
  documentDoors(web)
  historyDoors(web)
}
