import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from '../../../test/browser.ts'
import { type CouncilKey, signInAs } from '../../../test/world-council.ts'
import { openVisitors, unfold, type VisitedPage, type Visitors } from '../../../test/visitors.ts'
import { minuteEverything, type MinutesWorld, ok, openMinutesWorld } from '../../../test/world-minutes.ts'
import { readData } from '../../../test/world-visit.ts'

let world: MinutesWorld
let visitors: Visitors<CouncilKey>
before(async () => {
  world = await openMinutesWorld()
  visitors = await openVisitors(world, as => signInAs(world, as))
})
after(async () => {
  await visitors.close()
  await world.close()
})

/** Presses a key, and waits for the page that comes of it. */
async function pressed(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
}

test('an item is minuted by keys: a verb each, a line for the action, and the arrow to the next item', async () => {
  const { minuting, number } = world
  const page = await visitors.open(minuting(number), 'secretary')
  await page.keyboard.press('Shift+T')
  await page.keyboard.type('Kites break in frost.')
  await page.keyboard.press('Tab')
  await pressed(page, 'n')
  assert.equal(await page.inputValue('#notes'), 'Kites break in frost.')
  assert.match(await page.innerText('#decisions + ol'), /NOTED how many kites broke/)
  await pressed(page, 'a')
  assert.match(await page.innerText('#decisions + ol'), /APPROVED that kites are lent/)
  await page.keyboard.press('Shift+A')
  await page.keyboard.type('Toy Office to count the kites by 5 February 2017')
  await pressed(page, 'Enter')
  assert.match(await page.innerText('#actions + ul'), /TC-001\/A1 Toy Office to count the kites/)
  await pressed(page, 'Shift+N')
  assert.match(page.url(), new RegExp(`/items/${number + 1}/minute$`))
  await pressed(page, 'ArrowLeft')
  const { state } = await readData<{ state: string }>(world, minuting(number), 'secretary')
  assert.equal(state, 'concluded')
})

test('what was typed and not saved is still there when the page comes back', async () => {
  const { minuting } = world
  const page = await visitors.open(minuting(8), 'secretary')
  await page.fill('#notes', 'Typed while the network was gone.')
  await page.goto(`${visitors.origin}/meetings`)
  await page.goto(`${visitors.origin}${minuting(8)}`)
  await page.click('text=Put it back')
  assert.equal(await page.inputValue('#notes'), 'Typed while the network was gone.')
})

test('the pages of the minute-taker are accessible, on a screen and on a phone', async () => {
  const { minuting, number, closedNumber } = world
  await ok(world.press(`${minuting(number)}/notes`, { notes: 'The Chair will write to the Ministry.', _version: '1' }))
  const paths = [minuting(2), minuting(number), minuting(closedNumber), minuting(closedNumber, 'confidential')]
  await visitors.checkAll(
    paths.map(path => [path, 'secretary']),
    unfold,
  )
})

test('the pages of minutes and of old minutes are accessible, on a screen and on a phone', async () => {
  const fresh = await openMinutesWorld()
  const own = await openVisitors<CouncilKey>(fresh, as => signInAs(fresh, as))
  try {
    await minuteEverything(fresh)
    const base = `/meetings/${fresh.meeting}/minutes`
    await ok(fresh.press(`${base}/circulation`))
    await ok(fresh.press(`${base}/comments`, { text: 'Once more.', item: '4' }, 'lender1'))
    await ok(fresh.press(`${base}/amendments`, { item: '1', text: 'All were welcomed.', why: 'Forgotten' }))
    const text =
      'Toy Lending Council\nMinutes of meeting TC-040 held on 6 September 2016\nPresent: Pat Example\n\n1. Kites\n\nThe Council RATIFIED it.\n\n2. Balls\n\nThe Council NOTED it.\n'
    const imported = await ok(fresh.press('/imports', { text, name: 'September' }))
    const paths: readonly VisitedPage<CouncilKey>[] = [
      [base, 'secretary'],
      [base, 'lender2'],
      [`/meetings/${fresh.meeting}/confidential-minutes`, 'secretary'],
      [`${base}/differences?from=0.1&to=0.2`, 'secretary'],
      [`${base}/amendment?item=4`, 'secretary'],
      ['/imports', 'secretary'],
      [imported, 'secretary'],
      [`${imported}/items/i1`, 'secretary'],
      [`${imported}/source`, 'secretary'],
    ]
    await own.checkAll(paths, unfold)
  } finally {
    await own.close()
    await fresh.close()
  }
})
