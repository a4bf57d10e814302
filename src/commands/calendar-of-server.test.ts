import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { seatTheCouncil } from '../../test/world-council.ts'
import { send } from '../../test/world-visit.ts'
import { openWorld } from '../../test/world.ts'
import { BANK_HOLIDAYS } from '../kit/bank-holidays.ts'
import { noteAddress } from '../shell/address-file.ts'
import { findCalendar } from './calendar-of-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'witan-address-'))
const world = await openWorld({ at: '2016-12-05T09:00:00.000Z' })
await seatTheCouncil(world)
const address = await world.server.listen({ host: '127.0.0.1', port: 0 })
after(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the command line counts by the list of the server on its data folder, with the days that were added there', async () => {
  const change = { added: '2016-12-12 Day of the kites', reason: 'Proclaimed', _key: 'kites-day-1' }
  assert.equal((await send(world, '/bank-holidays/england-and-wales/changes', change, 'secretary')).status, 303)
  const forget = noteAddress(folder, address)
  const found = await findCalendar({ WITAN_VAR: folder }, 'england-and-wales')
  assert.equal(found.server, address)
  assert.equal(found.calendar.titles['2016-12-12'], 'Day of the kites')
  assert.equal(found.calendar.horizon, BANK_HOLIDAYS['england-and-wales'].horizon)
  const named = await findCalendar({ WITAN_ADDRESS: `${address}/` }, 'scotland')
  assert.deepEqual(named.calendar.titles, BANK_HOLIDAYS.scotland.titles)
  forget()
})

test('without a server, or where what listens there is none or tells no list, it is the table, and why is said', async () => {
  const nobody = await findCalendar({ WITAN_VAR: folder }, 'scotland')
  assert.deepEqual([nobody.server, nobody.calendar], [null, BANK_HOLIDAYS.scotland])
  assert.match(nobody.why, /^No server runs on the data folder /)
  noteAddress(folder, 'http://127.0.0.1:1')
  assert.match((await findCalendar({ WITAN_VAR: folder }, 'scotland')).why, /did not tell its bank holidays/)
  const elsewhere = await findCalendar({ WITAN_ADDRESS: `${address}/meetings` }, 'scotland')
  assert.deepEqual([elsewhere.server, elsewhere.calendar], [null, BANK_HOLIDAYS.scotland])
})
