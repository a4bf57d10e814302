import assert from 'node:assert/strict'
import { decisionAsTaken } from '../../src/kit/pack/demonstration.ts'
import type { ScriptedItem } from '../../src/kit/pack/demonstration-meeting.ts'
import { getVerb } from '../../src/kit/pack/pack.ts'
import type { Page } from '../browser.ts'
import { click, fillAndPress, pressKey, sheetIn } from './in-browser.ts'
import type { Living } from './living-demonstration.ts'
import { comingAt, interestsAt, leavingBefore } from './people-in-the-room.ts'
import { agendaItemOf, minuteOf, ownerInWords } from './play-item.ts'
import { toldDecision } from './told-decision.ts'

/** Who comes and goes as an item is opened, on the roll and on the page of the minute-taker; and what is declared at it. */
export async function moveInBrowser(living: Living, page: Page, item: number): Promise<void> {
  const meeting = `/meetings/${living.facts.demonstration.meeting}`
  for (const name of leavingBefore(living, item)) {
    await page.goto(`${living.address}${minuteOf(living, item)}`)
    await click(page, `left (${name})`)
  }
  for (const entered of comingAt(living, item)) {
    await page.goto(`${living.address}${meeting}/roll`)
    await fillAndPress(page, 'Add to the roll', entered)
  }
  for (const entered of interestsAt(living, item)) {
    await page.goto(`${living.address}${meeting}/items/${item}`)
    await fillAndPress(page, 'Declare the interest', entered)
  }
  await page.goto(`${living.address}${minuteOf(living, item)}`)
}

/** One item in the browser, by keys where one key is enough. */
export async function playInBrowser(
  living: Living,
  page: Page,
  scripted: ScriptedItem,
  { hasKeys = true }: Readonly<{ hasKeys?: boolean }> = {},
): Promise<void> {
  await fillAndPress(page, 'Save the notes', { 'What is said': scripted.discussion })
  for (const { action, says, closes } of scripted.updates ?? []) {
    const button = closes ? `Keep and close ${action}` : `Keep what is said of ${action}`
    await fillAndPress(page, button, { [`What is said of ${action}`]: says })
  }
  for (const decision of scripted.decisions ?? []) {
    const item = agendaItemOf(living, scripted.item)
    const { button, entered } = toldDecision(living, await sheetIn(page), item, decision)
    const { keyboard, minuteWord } = getVerb(living.edition, decisionAsTaken(item, decision).verb)
    if (hasKeys && button instanceof RegExp && keyboard !== undefined && decision.takes === (await firstOpen(page))) {
      await pressKey(page, keyboard)
      await assertDecided(page, minuteWord)
    } else await fillAndPress(page, button, entered)
  }
  for (const { owner, text, due } of scripted.actions ?? []) {
    await fillAndPress(page, 'Add the action', {
      'A new action, in one line': `${ownerInWords(living, owner)} to ${text}`,
      ...(due === undefined ? {} : { Due: due.words }),
    })
  }
}

/** Keys are for the recommendation that comes first of those not yet taken. */
async function firstOpen(page: Page): Promise<number> {
  const first = page.getByRole('button', { name: /recommendation \d+\)$/ }).first()
  return Number(/recommendation (\d+)\)$/.exec((await first.textContent()) ?? '')?.[1])
}

async function assertDecided(page: Page, word: string): Promise<void> {
  assert.match((await page.locator('main').textContent()) ?? '', new RegExp(word))
}
