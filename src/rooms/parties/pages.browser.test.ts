import { after, before, test } from 'node:test'
import { type CouncilKey, contextAs, got, seatTheCouncil, signInAs } from '../../../test/world-council.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { openVisitors, type Visitors } from '../../../test/visitors.ts'
import { contextOf } from '../../shell/house.ts'
import { formGroup } from './acts/form-group.ts'
import { joinGroup } from './acts/join-group.ts'
import { publishIdentifiers } from './acts/publish-identifiers.ts'
import { recordDefault } from './acts/record-default.ts'
import { requestInformation } from './acts/request-information.ts'
import { allocateIdentifiers, enterParty } from './door.ts'

let world: World
let visitors: Visitors<CouncilKey>
before(async () => {
  world = await openWorld()
  await seatTheCouncil(world)
  visitors = await openVisitors(world, as => signInAs(world, as))
  await fill()
})
after(async () => {
  await visitors.close()
  await world.close()
})

/** Something of everything that the pages can show. */
async function fill(): Promise<void> {
  const secretary = await contextAs(world, 'secretary')
  const categories = [{ category: 'borrower', from: '2016-11-28', evidence: 'It wants to borrow.' }]
  got(await enterParty(contextOf(world.house), { name: 'Swing Society', categories }))
  got(await requestInformation(secretary, { party: 'swing-society', reason: 'Your address.' }))
  got(await allocateIdentifiers(secretary, { party: 'toybox-library' }))
  got(await recordDefault(secretary, { party: 'toybox-library', ground: 'It lends nothing back.' }))
  got(await formGroup(secretary, { name: 'Boxes' }))
  got(await joinGroup(secretary, { group: 'boxes', party: 'toybox-library', from: '2016-07-01' }))
  got(await publishIdentifiers(secretary, world.house.signingKey))
}

const PAGES = [
  '/parties',
  '/parties/new',
  '/parties/toybox-library',
  '/parties/swing-society',
  '/parties/swing-society/application',
  '/parties/toybox-library/categories/2016-10-03',
  '/parties/categories',
  '/parties/admissions',
  '/parties/update?since=2016-10-01',
  '/parties/groups?category=lender',
  '/parties/groups/boxes',
  '/parties/identifiers',
  '/parties/identifiers/publications/1',
  '/parties/identifiers/verification',
  '/parties/identifiers/imports/new',
]

test('whoever keeps the register can use each of its pages with an assistive technology, and on a phone', async () => {
  await visitors.checkAll(PAGES.map(path => [path, 'secretary']))
})
