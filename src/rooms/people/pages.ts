import type { Web } from '../../shell/web/doors.ts'
import { accountDoors } from './pages/account-doors.ts'
import { confirmationDoors } from './pages/confirmation-page.ts'
import { linkDoors } from './pages/link-page.ts'
import { mailDoors } from './pages/mail-page.ts'
import { noticesDoors } from './pages/notices-page.ts'
import { personDoors } from './pages/person-doors.ts'
import { recoveryDoors } from './pages/recovery-page.ts'
import { signInDoors } from './pages/sign-in.ts'
import { singleSignOnDoors } from './pages/single-sign-on.ts'

export function peopleDoors(web: Web): void {
  signInDoors(web)
  singleSignOnDoors(web)
  recoveryDoors(web)
  linkDoors(web)
  confirmationDoors(web)
  accountDoors(web)
  personDoors(web)
  mailDoors(web)
  noticesDoors(web)
}
