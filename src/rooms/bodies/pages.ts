import type { Web } from '../../shell/web/doors.ts'
import { appointmentDoors } from './pages-appointment.ts'
import { showBody } from './pages-body.ts'
import { declarationDoors } from './pages-declaration.ts'
import { listBodies } from './pages-list.ts'
import { seatDoors } from './pages-seat.ts'
import { termsDoors } from './pages-terms.ts'

export function bodiesDoors(web: Web): void {
  web.page('/bodies', listBodies)
  web.page('/bodies/:body', showBody)
  declarationDoors(web)
  appointmentDoors(web)
  seatDoors(web)
  termsDoors(web)
}
