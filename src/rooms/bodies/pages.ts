import type { Web } from '../../shell/web/doors.ts'
import { allTermsDoors } from './pages-all-terms.ts'
import { amendmentDoors } from './pages-amendment.ts'
import { appointmentDoors } from './pages-appointment.ts'
import { showBody } from './pages-body.ts'
import { declarationDoors } from './pages-declaration.ts'
import { listBodies } from './pages-list.ts'
import { seatDoors } from './pages-seat.ts'
import { showSeatsOnDay } from './pages-seats-on-day.ts'
import { termsDoors } from './pages-terms.ts'

export function bodiesDoors(web: Web): void {
  web.page('/bodies', listBodies)
  web.page('/bodies/:body', showBody)
  web.page('/seats', showSeatsOnDay)
  declarationDoors(web)
  appointmentDoors(web)
  seatDoors(web)
  termsDoors(web)
  allTermsDoors(web)
  amendmentDoors(web)
}
