import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { contextAs, got } from '../../test/world-council.ts'
import { openModificationsWorld, seatTheRulesPanel } from '../../test/world-modifications.ts'
import { castPosition } from '../rooms/modifications/acts/cast-position.ts'
import { countTheBallot } from '../rooms/modifications/acts/count-the-ballot.ts'
import { openBallot } from '../rooms/modifications/acts/open-ballot.ts'
import { recountCommand } from './recount.ts'

const folder = mkdtempSync(join(tmpdir(), 'witan-recount-'))
const { world, atState } = await openModificationsWorld()
await seatTheRulesPanel(world)
after(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})

/** What the public reads of a ballot that has been counted. */
async function published(reference: string, vote: 'for' | 'against'): Promise<string> {
  await atState(reference, 'before-rules-panel', { path: 'small' })
  const secretary = await contextAs(world, 'secretary')
  const { record, content } = got(await openBallot(secretary, { modification: reference }))
  for (const { seat, votes } of content.electorate) {
    if (votes !== 1) continue
    const position = { seat, votes: [{ solution: 'original', vote }], objectives: [], rationale: 'Because.' }
    got(await castPosition(await contextAs(world, 'secretary'), { ballot: record.reference, ...position }))
  }
  got(await countTheBallot(await contextAs(world, 'secretary'), { ballot: record.reference, chairWasPresent: true }))
  const [modification, ballot] = record.reference.split('/')
  const headers = { accept: 'application/json' }
  return (await world.server.inject({ url: `/modifications/${modification}/ballots/${ballot}`, headers })).payload
}

async function run(text: string, ...options: readonly string[]) {
  const file = join(folder, 'ballot.json')
  writeFileSync(file, text)
  const out: string[] = []
  const err: string[] = []
  const status = await recountCommand(
    [file, ...options],
    line => out.push(line),
    line => err.push(line),
  )
  return { status, out: out.join('\n'), err: err.join('\n') }
}

test('what the public reads of a ballot is enough to count it again, to the same', async () => {
  const { status, out } = await run(await published('RC301', 'for'))
  assert.equal(status, 0, out)
  assert.match(out, /It comes to what was published/)
  assert.equal((await run(await published('RC302', 'against'))).status, 0)
})

test('a vote that was altered is found, and so is a result that was', async () => {
  const text = await published('RC303', 'for')
  const altered = await run(text.replaceAll('"vote":"for"', '"vote":"against"'))
  assert.equal(altered.status, 1)
  assert.match(altered.out, /It does not come to what was published, which is: carried/)
  const { isSame } = JSON.parse((await run(text.replace('"outcome":"carried"', '"outcome":"lost"'), '--json')).out)
  assert.equal(isSame, false)
})

test('what is no ballot, or none that has been counted, is not counted', async () => {
  const text = await published('RC304', 'for')
  const ballot = JSON.parse(text)
  const doubled = { ...ballot, positions: [...ballot.positions, ...ballot.positions] }
  const foreign = { ...ballot, positions: [{ ...ballot.positions[0], seat: 'nobody' }] }
  for (const odd of ['', '{}', '[1]', 'null', '{"count":', JSON.stringify({ ...ballot, count: null })])
    assert.equal((await run(odd)).status, 2)
  for (const odd of [doubled, foreign]) assert.equal((await run(JSON.stringify(odd))).status, 2)
  assert.equal(
    await recountCommand(
      [join(folder, 'absent.json')],
      () => undefined,
      () => undefined,
    ),
    2,
  )
  assert.equal(
    await recountCommand(
      [],
      () => undefined,
      () => undefined,
    ),
    2,
  )
})
