import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROOMS } from '../../app.ts'
import { got } from '../../../test/world-council.ts'
import { readData } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import { contextOf } from '../../shell/house.ts'
import { enterPerson } from '../people/door.ts'
import { appointToSeat, type SeatOnDay } from './door.ts'

test('a new edition widens the body when it begins, and those who sit stay where they are', async () => {
  const world = await openWorld({ at: '2016-06-30T09:00:00.000Z' })
  try {
    const context = contextOf(world.house)
    const nobody = { email: null, functions: [], party: null, organisation: null }
    const person = got(await enterPerson(context, { name: 'Lender Member 2', ...nobody }))
    const place = { body: 'council', seat: 'lender', number: 2, role: 'member', from: '2016-06-01' } as const
    got(await appointToSeat(context, { ...place, person }))
    const seatsOf = async () => (await readData<{ seats: SeatOnDay[] }>(world, '/bodies/council')).seats
    assert.equal((await seatsOf()).length, 6)
    world.clock.now = '2016-07-01T09:00:00.000Z'
    for (const job of ROOMS.flatMap(({ jobs }) => jobs ?? [])) {
      if (job.name === 'establish-bodies') await job.run(world.house)
    }
    const seats = await seatsOf()
    assert.equal(seats.length, 8)
    assert.deepEqual(
      seats.filter(({ member }) => member !== null).map(({ title }) => title),
      ['Lender Member 2'],
    )
  } finally {
    await world.close()
  }
})
