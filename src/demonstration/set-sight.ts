import type { DemoGrant, DemoReading, DemoReclassification } from '../kit/pack/demonstration-sight.ts'
import { grantSight, reclassify } from '../rooms/sight/door.ts'
import { listedRecords, recordOf } from '../shell/ledger/read-record.ts'
import { readAndRecord } from '../shell/ledger/readings.ts'
import { maySee } from '../shell/ledger/sight.ts'
import { FOUND_KINDS } from '../shell/web/found-kinds.ts'
import { identifyPerson } from '../shell/web/reader.ts'
import { bySecretary, done, getKnown, inTurn, onDay, secretariatOf, type Stage, type Step } from './stage.ts'

/** What was given another class, who was let in, and who has read what is closed: once the papers are out. */
export function sightSteps(stage: Stage): readonly Step[] {
  const { reclassifications, grants, readings } = stage.facts.sight
  return [
    ...reclassifications.map((told, n) =>
      step(inTurn(onDay(told.on, '17:30'), n), async at => await giveClass(stage, told, at)),
    ),
    ...grants.map((told, n) => step(inTurn(onDay(told.on, '17:45'), n), async at => await letIn(stage, told, at))),
    ...readings.map(told => step(told.at, async at => await read(stage, told, at))),
  ]
}

function step(at: string, run: (at: string) => Promise<void>): Step {
  return { at, part: 'Who may see what', run: async () => await run(at) }
}

type Paper = Readonly<{ item: number; appendix?: string | undefined }>

/** How the stage knows a paper, or an appendix of it. */
export function nameOfPaper({ item, appendix }: Paper): string {
  return appendix === undefined ? String(item) : `${item}/${appendix}`
}

async function giveClass(stage: Stage, told: DemoReclassification, at: string): Promise<void> {
  const { to: classification, reason, reviewOn } = told
  const record = getKnown(stage.papers, nameOfPaper(told))
  const asked = { record, classification, reason, owner: secretariatOf(stage), reviewOn }
  done(await reclassify(await bySecretary(stage, at), asked), `another class at item ${told.item}`)
}

async function letIn(stage: Stage, told: DemoGrant, at: string): Promise<void> {
  const { person, reason, until } = told
  const record = getKnown(stage.papers, nameOfPaper(told))
  const asked = { record, person: getKnown(stage.persons, person), reason, until, isWhole: false }
  const reader = await readerAt(stage, person, at)
  const standing = { isIn: reader.isIn, sees: (one: Parameters<typeof maySee>[1]) => maySee(reader.groups, one) }
  done(await grantSight(await bySecretary(stage, at), asked, standing), `a grant at item ${told.item}`)
}

/** Reads it as the product does: what the person could not see then is not there, and leaves no trace. */
async function read(stage: Stage, told: DemoReading, at: string): Promise<void> {
  const { house } = stage
  const sight = await readerAt(stage, told.person, at)
  const statement = listedRecords(house.pack.code.key).where(
    'record.id',
    '=',
    getKnown(stage.papers, nameOfPaper(told)),
  )
  const [[row] = []] = await house.database.read(sight, statement)
  if (row === undefined) throw new Error(`${told.person} cannot see what is at item ${told.item}.`)
  const record = recordOf(row)
  const address =
    house.offers
      .of(FOUND_KINDS)
      .find(({ kind }) => kind === record.kind)
      ?.href(record) ?? ''
  const reads = { sight, person: getKnown(stage.persons, told.person), at, address, page: record.id }
  await readAndRecord(house.database, reads, statement, found =>
    found.map(() => ({ record: record.id, version: null })),
  )
}

async function readerAt({ house, persons }: Stage, person: string, at: string) {
  return await identifyPerson({ ...house, now: () => at }, getKnown(persons, person))
}
