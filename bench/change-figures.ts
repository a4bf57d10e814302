import { join } from 'node:path'
import { BANK_HOLIDAYS } from '../src/kit/bank-holidays.ts'
import { addDays } from '../src/kit/calendar-date.ts'
import { type Edition, getEdition, type Pack } from '../src/kit/pack/pack.ts'
import { judgeHistories } from '../src/rooms/modifications/histories/judge-histories.ts'
import { forecastSteps } from '../src/rooms/timetables/forecast.ts'
import { pipelinePicture } from '../src/rooms/timetables/pages/pipeline-picture.ts'
import { surroundingsOf } from '../src/rooms/timetables/surroundings.ts'
import { templatesOf } from '../src/rooms/timetables/template.ts'
import { loadPack } from '../src/shell/packs/load-pack.ts'
import { type Figure, median } from './load.ts'

const TODAY = '2016-12-09'

/** What is worked out without a database: the replay of histories, and the picture of a pipeline. */
export function measureChanges(): readonly Figure[] {
  const pack = loadPack(join(import.meta.dirname, '../codes/sec'))
  if (!pack.ok) throw new Error(pack.refusals.map(({ says }) => says).join('\n'))
  const [first] = pack.value.editions
  if (first === undefined) throw new Error('the pack has no edition')
  return [
    { case: 'replay of 1,000 histories', value: secondsOf(() => replay(pack.value, first)), unit: 's' },
    { case: 'pipeline of 200, worked out and drawn', value: secondsOf(() => draw(pack.value, first.from)), unit: 's' },
  ]
}

/** Every history tells three of its steps, in the words of the code, and leaves the others out. */
function replay(pack: Pack, { modificationProcess }: Edition): void {
  const told = ['raise', 'send-to-refinement', 'confirm-report', 'authority-approves', 'implement'].flatMap(
    key => modificationProcess.steps.find(step => step.key === key)?.words?.[0] ?? [],
  )
  const histories = Array.from({ length: 1000 }, (_, n) => ({
    reference: `SECMP${String(n + 1).padStart(4, '0')}`,
    title: `Change ${n}`,
    path: '2',
    line: n + 1,
    events: told.map((text, place) => ({ date: addDays('2016-11-08', n + place * 60), text })),
  }))
  judgeHistories(pack, histories, '2026-01-01')
}

function draw(pack: Pack, from: string): void {
  const edition = getEdition(pack, from)
  const around = surroundingsOf(edition, [], { today: TODAY, code: pack.code, calendar: BANK_HOLIDAYS })
  const [template] = templatesOf(edition)
  if (template === undefined) return
  const rows = Array.from({ length: 200 }, (_, n) => {
    const course = { steps: template.steps, complexity: 'complex', facts: new Map(), pauses: [] }
    const days = forecastSteps({ ...course, startsOn: addDays(TODAY, n) }, around).flatMap(({ endsOn }) => endsOn ?? [])
    return { reference: `SECMP${n}`, title: `Change ${n}`, planned: days, expected: days, isLate: n % 2 === 0 }
  })
  pipelinePicture({ groups: [{ title: 'All', rows }], today: TODAY, releases: around.releases })
}

/** The median of five, after one to warm up. */
function secondsOf(work: () => void): number {
  const seconds = Array.from({ length: 6 }, () => {
    const began = performance.now()
    work()
    return (performance.now() - began) / 1000
  })
  return median(seconds.slice(1))
}
