import type { Web } from '../../../shell/web/doors.ts'
import { showPipeline } from './pipeline-page.ts'
import { proposalDoors } from './proposal-page.ts'
import { timetableDoors } from './timetable-doors.ts'

export function timetablesDoors(web: Web): void {
  web.page('/timetables', showPipeline)
  proposalDoors(web)
  timetableDoors(web)
}
