import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../../test/native-postgres.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { databaseOn, KEEPER } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { issueConsultation } from '../modifications/acts/issue-consultation.ts'
import { closeConsultation } from './acts/close-consultation.ts'
import { collateResponses } from './acts/collate-responses.ts'
import { respond } from './acts/respond.ts'
import { responsesFrom, responsesTo } from './store.ts'

const postgres = await startPostgres()
const { world, atState } = await openModificationsWorld({ database: databaseOn(openPostgres(postgres.url, 12)) })
after(async () => {
  await world.close()
  await postgres.stop()
})
const secretary = await contextAs(world, 'secretary')
const contact = await contextAs(world, 'contact')
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1)
const said = (text: string) => {
  const answers = [{ question: 'agree', text }]
  return { stances: [], effects: [], answers, confidential: [], isAnonymous: false }
}

async function issue(modification: string) {
  await atState(modification, 'on-trial')
  return got(await issueConsultation(secretary, { modification, kind: 'asking-around' }))
}

test('a party that responds eight times at once has one response', async () => {
  const { record } = await issue('RC901')
  const given = await Promise.all(
    upTo(8).map(n => respond(contact, { consultation: record.reference, ...said(`Answer ${n}`) })),
  )
  assert.equal(given.filter(({ ok }) => ok).length, 8)
  const [rows = []] = await world.house.database.read(KEEPER, responsesTo('toy', record.id))
  assert.equal(responsesFrom(rows).length, 1)
})

test('of twenty responses that meet the close each is in the count, or was refused as late', async () => {
  const { record, content } = await issue('RC902')
  const consultation = record.reference
  const sending = upTo(20).map(
    async n => await respond(secretary, { consultation, respondent: `Lender ${n}`, ...said('Yes') }),
  )
  world.clock.now = content.window.closes
  const closing = closeConsultation(secretary, { consultation })
  const given = await Promise.all(sending)
  assert.equal(got(await closing), 'closed')
  const refusals = given.flatMap(verdict => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)))
  assert.deepEqual(
    [...new Set(refusals)].filter(reason => reason !== 'closed'),
    [],
  )
  const collated = got(await collateResponses(secretary, { consultation, summary: 'Yes.' }))
  assert.equal(collated.content.tally?.responses, 20 - refusals.length)
})
