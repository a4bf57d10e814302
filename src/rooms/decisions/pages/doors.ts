import type { Web } from '../../../shell/web/doors.ts'
import { correctionDoors } from './correction-acts.ts'
import { recordingDoors } from './recording-acts.ts'
import { showRegister } from './register.ts'
import { writtenDoors } from './written-acts.ts'

export function decisionsDoors(web: Web): void {
  web.page('/decisions', showRegister)
  writtenDoors(web)
  correctionDoors(web)
  recordingDoors(web)
}
