import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dateIn, parseInstant } from '../../kit/instant.ts'
import type { Demonstration } from '../../kit/pack/demonstration.ts'
import { editionInForce, type Pack } from '../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../kit/verdict.ts'
import { checkAgenda } from './check-demonstration-agenda.ts'
import { checkBodiesOfDemonstration } from './check-demonstration-bodies.ts'
import { checkPeople } from './check-demonstration-people.ts'
import { checkRecord } from './check-demonstration-record.ts'
import { checkScript } from './check-demonstration-script.ts'
import { checkSight } from './check-demonstration-sight.ts'
import { readDemonstration } from './demonstration-files.ts'
import { type Problem, refusedFor } from './problem.ts'
import type { Report } from './report.ts'

/** The folder of a pack in which its demonstration stands. */
export function demonstrationFolder(directory: string): string {
  return join(directory, 'demo')
}

/**
 * Reads and checks the demonstration of the pack in this directory, against the edition in force on the day on which its clock
 * stands. A refusal holds every problem, each as `file:line: what is wrong; what to do`.
 */
export function loadDemonstration(directory: string, pack: Pack): Verdict<Demonstration> {
  const folder = demonstrationFolder(directory)
  if (!existsSync(folder)) {
    const remedy = 'make the folder and copy the files of another pack’s demonstration into it'
    return refusedFor([{ file: folder, line: 1, says: 'this pack has no demonstration', remedy }])
  }
  const { demonstration, problems, placeOf } = readDemonstration(folder)
  if (demonstration === undefined) return refusedFor(problems)
  const wrong: Problem[] = []
  checkAll(demonstration, pack, (path, says, remedy) => wrong.push({ ...placeOf(path), says, remedy }))
  return wrong.length > 0 ? refusedFor(wrong) : granted(demonstration)
}

function checkAll(demonstration: Demonstration, pack: Pack, report: Report): void {
  const clock = parseInstant(demonstration.demonstration.clock)
  if (!clock.ok) {
    report(['demonstration', 'clock'], `there is no moment ${demonstration.demonstration.clock}`, 'correct it')
    return
  }
  const edition = editionInForce(pack, dateIn(pack.code.timeZone, clock.value))
  if (!edition.ok) {
    for (const { says } of edition.refusals)
      report(['demonstration', 'clock'], says.replace(/\.$/, ''), 'move the clock')
    return
  }
  const setting = { demonstration, edition: edition.value, code: pack.code, report }
  checkPeople(setting)
  checkBodiesOfDemonstration(setting)
  checkRecord(setting)
  checkAgenda(setting)
  checkSight(setting)
  checkScript(setting)
}
