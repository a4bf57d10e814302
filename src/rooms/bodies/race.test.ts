import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../../test/native-postgres.ts'
import { contextAs, personOf, seatTheCouncil } from '../../../test/world-council.ts'
import { openWorld } from '../../../test/world.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { KEEPER, databaseOn } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { contextOf } from '../../shell/house.ts'
import { appointToSeat, seatsFrom, seatsStatement, signDeclaration } from './door.ts'
import type { Appointment } from './appointment.ts'

const server = await startPostgres()
const world = await openWorld({ database: databaseOn(openPostgres(server.url)) })
after(async () => {
  await world.close()
  await server.stop()
})
await seatTheCouncil(world)
const context = contextOf(world.house)

const reasonsOf = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason))
const place = { body: 'council', seat: 'lender', number: 3, role: 'member', from: '2016-12-05' } as const
const attempt = async (more: Partial<Appointment> & { person: string }) =>
  await appointToSeat(context, { ...place, ...more })

async function memberOf(key: string, number: number): Promise<string | null | undefined> {
  const [rows = []] = await world.house.database.read(KEEPER, seatsStatement('toy', 'council', '2016-12-05'))
  return seatsFrom(rows).find(seat => seat.key === key && seat.number === number)?.member
}

test('of two appointed to one seat at once, one has it and the other is refused in words', async () => {
  const [ann, ben] = [personOf(world, 'visitor'), personOf(world, 'toyStore')]
  const verdicts = await Promise.all([attempt({ person: ann }), attempt({ person: ben })])
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  assert.deepEqual(verdicts.flatMap(reasonsOf), ['seat-held'])
  assert.equal(await memberOf('lender', 3), verdicts[0]?.ok ? ann : ben)
})

test('of two seats for one person at once, one is given and the other refused', async () => {
  const one = { person: personOf(world, 'contact'), body: 'rules-panel', seat: 'borrower' }
  const verdicts = await Promise.all([attempt({ ...one, number: 1 }), attempt({ ...one, number: 2 })])
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  assert.deepEqual(verdicts.flatMap(reasonsOf), ['has-another-place'])
})

test('of many who want one seat at once, one has it', async () => {
  const keys = ['contact', 'secretary', 'administrator', 'commission'] as const
  const wanted = [...keys, ...keys].map(key => attempt({ person: personOf(world, key), seat: 'children', number: 1 }))
  const verdicts = await Promise.all(wanted)
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  assert.notEqual(await memberOf('children', 1), null)
})

test('the database itself refuses a second member of a seat, whatever asked for it', async () => {
  const rows = await world.house.database.maintain(async connection => {
    const copy = connection.query(
      `insert into bodies.holding (id, seat, code, body, person, role, is_chair, from_on)
       select gen_random_uuid(), seat, code, body, $1, role, is_chair, '2017-06-01' from bodies.holding
       where role = 'member' and body = 'council' limit 1`,
      [personOf(world, 'contact')],
    )
    return await copy.then(
      () => 'kept',
      (fault: unknown) => (fault instanceof Error ? fault.message : ''),
    )
  })
  assert.match(rows, /one_member_of_a_seat|open_member_of_seat/)
})

test('a doubled signature is one signature', async () => {
  const asBorrower = await contextAs(world, 'borrower2')
  const verdicts = await Promise.all([1, 2, 3].map(() => signDeclaration(asBorrower, { body: 'council' })))
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  assert.deepEqual(verdicts.flatMap(reasonsOf), ['signed-already', 'signed-already'])
})
