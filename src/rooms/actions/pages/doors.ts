import type { Web } from '../../../shell/web/doors.ts'
import { actionDoors } from './action-acts.ts'
import { earlierDoors } from './earlier.ts'
import { showMattersArising } from './panels.ts'
import { raisingDoors } from './raising.ts'
import { showRegister } from './register.ts'

export function actionsDoors(web: Web): void {
  web.page('/actions', showRegister)
  earlierDoors(web)
  web.page('/meetings/:meeting/actions', showMattersArising)
  actionDoors(web)
  raisingDoors(web)
}
