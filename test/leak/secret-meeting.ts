import { raiseAction } from '../../src/rooms/actions/door.ts'
import { recordDecision, saveDiscussion } from '../../src/rooms/decisions/door.ts'
import { closeMeeting, closeItem, openItem, openMeeting, partsFrom, partsOf } from '../../src/rooms/meetings/door.ts'
import { circulateMinutes, draftMinutes } from '../../src/rooms/minutes/door.ts'
import { KEEPER } from '../../src/shell/database/database.ts'
import { got } from '../world-council.ts'
import { seatAtTable } from '../world-decisions.ts'
import type { SecretWorld } from './secret-world.ts'

/** Both items are discussed, decided and given an action; more was decided at the confidential one of the second world, and otherwise. */
export async function holdTheMeeting(world: SecretWorld): Promise<void> {
  const { meeting, item, closedItem } = world
  world.clock.now = '2017-01-03T14:10:00.000Z'
  await seatAtTable(world, meeting, ['chair', 'lender1', 'lender2', 'borrower1', 'repairer'])
  got(await openMeeting(await world.as('secretary'), { meeting }))
  got(await openItem(await world.as('secretary'), { item }))
  got(await recordDecision(await world.as('secretary'), { item, verb: 'note', text: 'how many kites broke' }))
  const count = 'Code Secretary to count the kites by the next meeting'
  got(await raiseAction(await world.as('secretary'), { item, text: count }))
  got(await openItem(await world.as('secretary'), { item: closedItem }))
  await decideInSecret(world)
  await concludeTheRest(world)
  got(await closeMeeting(await world.as('secretary'), { meeting }))
  got(await draftMinutes(await world.as('secretary'), { meeting }))
  got(await circulateMinutes(await world.as('secretary'), { meeting }))
}

async function concludeTheRest(world: SecretWorld): Promise<void> {
  const [rows = []] = await world.house.database.read(KEEPER, partsOf('toy', world.meeting))
  const rest = partsFrom(rows)?.items.filter(({ record }) => ![world.item, world.closedItem].includes(record.id)) ?? []
  for (const { record } of rest) got(await closeItem(await world.as('secretary'), { item: record.id }))
}

async function decideInSecret(world: SecretWorld): Promise<void> {
  const { twin, birds, which } = world
  const text = `It was said that ${birds.word('discussion', 'text')} is broken.`
  got(await saveDiscussion(await world.as('secretary'), { item: twin, text }))
  const verb = which === 'first' ? 'note' : 'resolve'
  const decided = `what became of ${birds.word('decision', 'text')}`
  const look = `Code Secretary to look for ${birds.word('action', 'text')} by the next meeting`
  const times = which === 'first' ? 1 : 2
  for (let time = 0; time < times; time++) {
    got(await recordDecision(await world.as('secretary'), { item: twin, verb, text: decided }))
    got(await raiseAction(await world.as('secretary'), { item: twin, text: look }))
  }
}
