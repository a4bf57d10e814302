import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { readData } from '../../../test/world-visit.ts'
import { callMeeting, cancelMeeting } from '../meetings/door.ts'

const { world, atState, step } = await openModificationsWorld()
after(world.close)

type Agenda = Readonly<{ items: readonly Readonly<{ title: string }>[]; waiting: readonly unknown[] }>

test('what stands before a body is on the agenda of its next meeting, and what comes there later waits to be put on it', async () => {
  await atState('RC901', 'before-council')
  await atState('RC902', 'on-trial')
  const meeting = got(await callMeeting(await contextAs(world, 'secretary'), { body: 'council', date: '2017-01-03' }))
  const agenda = async () => await readData<Agenda>(world, `/meetings/${meeting}/agenda`, 'secretary')
  const { items, waiting } = await agenda()
  assert.equal(items.filter(({ title }) => title.includes('RC901')).length, 1)
  assert.equal(items.filter(({ title }) => title.includes('RC902')).length, 0)
  assert.deepEqual(waiting, [])
  const next = got(await callMeeting(await contextAs(world, 'secretary'), { body: 'council', date: '2017-02-07' }))
  const later = await readData<Agenda>(world, `/meetings/${next}/agenda`, 'secretary')
  assert.doesNotMatch(JSON.stringify(later), /RC901/, 'it is taken at the meeting before')
  await atState('RC903', 'before-council')
  assert.match(JSON.stringify((await agenda()).waiting), /RC903/)
  assert.equal((await step('RC903', 'try-again', { reason: 'What does it cost?' })).status, 303)
  assert.doesNotMatch(JSON.stringify((await agenda()).waiting), /RC903/)
})

test('what was on the agenda of a meeting that was called off is on the next one, once', async () => {
  await atState('RC904', 'before-rules-panel')
  const secretary = async () => await contextAs(world, 'secretary')
  const off = got(await callMeeting(await secretary(), { body: 'rules-panel', date: '2017-01-10' }))
  const itemsOf = async (meeting: string) =>
    (await readData<Agenda>(world, `/meetings/${meeting}/agenda`, 'secretary')).items.filter(({ title }) =>
      title.includes('RC904'),
    ).length
  assert.equal(await itemsOf(off), 1)
  got(await cancelMeeting(await secretary(), { meeting: off, reason: 'Snow.' }))
  const next = got(await callMeeting(await secretary(), { body: 'rules-panel', date: '2017-01-17' }))
  assert.equal(await itemsOf(next), 1)
  const after = got(await callMeeting(await secretary(), { body: 'rules-panel', date: '2017-02-14' }))
  assert.equal(await itemsOf(after), 0)
})
