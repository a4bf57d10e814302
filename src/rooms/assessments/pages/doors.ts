import type { Web } from '../../../shell/web/doors.ts'
import { assessmentDoors } from './assessment-doors.ts'
import { deskDoors } from './desk-page.ts'
import { showRegister } from './register.ts'
import { requestDoors } from './request-page.ts'

export function assessmentsDoors(web: Web): void {
  web.page('/assessments', showRegister)
  requestDoors(web)
  assessmentDoors(web)
  deskDoors(web)
}
