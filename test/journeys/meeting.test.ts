import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { scriptedActionReference } from '../../src/kit/pack/demonstration.ts'
import { type Browser, checkAxe, launchBrowser, newPage, type Page, withoutScripts } from '../browser.ts'
import { checkMattersArising, checkSubjects } from './afterwards.ts'
import { countDecisions, decideTwice } from './dropped-connection.ts'
import { readAll, readingsOf } from './everybodys-pages.ts'
import { click, fillAndPress } from './in-browser.ts'
import { type Living, secretaryIn, startDemonstration } from './living-demonstration.ts'
import { minutesToPublication } from './minutes-to-publication.ts'
import { comingAt, rollAnswers } from './people-in-the-room.ts'
import { type Persona, signInAs } from './persona.ts'
import { playConfidentially } from './play-confidentially.ts'
import { moveInBrowser, playInBrowser } from './play-in-browser.ts'
import { goOn, minuteOf, move, playItem } from './play-item.ts'
import { checkClosedMinutes, checkOpenMinutes } from './published-minutes.ts'

/** Items up to these numbers are minuted in a browser, and in one whose scripts never arrive; the others through the same forms. */
const LAST_WITH_SCRIPTS = 6
const LAST_WITHOUT_SCRIPTS = 9

let living: Living
let browser: Browser
let page: Page
let secretary: Persona
let meeting: string
let isBroken = false

before(async () => {
  living = await startDemonstration('sec')
  meeting = living.facts.demonstration.meeting
  browser = await launchBrowser()
  page = await newPage(browser)
})
after(async () => {
  // Where the demonstration could not be set up there is neither.
  await (browser as Browser | undefined)?.close()
  await (living as Living | undefined)?.stop()
})

step('the secretary signs in, calls the roll and opens the meeting', async () => {
  await signIn(page)
  await page.getByRole('link', { name: `Run the meeting ${meeting}` }).click()
  await page.getByRole('link', { name: 'Roll and quorum' }).click()
  await page.waitForLoadState('load')
  await fillAndPress(page, 'Save the roll', rollAnswers(living))
  for (const entered of comingAt(living, 0)) {
    await fillAndPress(page, 'Add to the roll', entered)
  }
  await checkAxe(page)
  await page.getByRole('link', { name: 'The meeting', exact: true }).click()
  await click(page, 'Open the meeting')
  await page
    .getByRole('button', { name: /minutes/ })
    .first()
    .click()
  await page.waitForURL(`**${minuteOf(living, 1)}`)
  await click(page, 'Open the item')
})

step(
  'the first items are minuted at the speed of talk: notes, one key for each recommendation, actions in one line',
  async () => {
    for (const scripted of living.facts.script.slice(0, 3)) {
      await moveInBrowser(living, page, scripted.item)
      await playInBrowser(living, page, scripted)
      await checkAxe(page)
      const isBeforeConfidential = scripted.item === 3
      const decided = (scripted.decisions ?? []).length > 0
      await click(
        page,
        isBeforeConfidential ? 'Conclude' : decided ? /^Conclude, and open/ : /^Nothing to decide, and open/,
      )
    }
  },
)

step(
  'the confidential item opens only once everybody in the room has signed; the chair alone is told who has not',
  async () => {
    await playConfidentially(living, page)
  },
)

step('decisions change what they are about, and votes, effects and actions are entered on the same page', async () => {
  for (const scripted of living.facts.script.slice(4, LAST_WITH_SCRIPTS)) {
    await moveInBrowser(living, page, scripted.item)
    await playInBrowser(living, page, scripted)
    await click(page, /^Conclude, and open/)
  }
  await checkAxe(page)
})

step('everything works where the scripts never arrive', async () => {
  const plain = await withoutScripts(await newPage(browser))
  await signIn(plain)
  for (const scripted of living.facts.script.slice(LAST_WITH_SCRIPTS, LAST_WITHOUT_SCRIPTS)) {
    await moveInBrowser(living, plain, scripted.item)
    await playInBrowser(living, plain, scripted, { hasKeys: false })
    await checkAxe(plain)
    await click(plain, /^Conclude, and open/)
  }
  await plain.context().close()
})

step('a decision whose answer was lost on the way is recorded once, however often it is sent', async () => {
  secretary = await signInAs(living.address, secretaryIn(living))
  const item = LAST_WITHOUT_SCRIPTS + 1
  const before = await countDecisions(living, secretary, item)
  await decideTwice(living, secretary, item)
  assert.equal(await countDecisions(living, secretary, item), before + 1)
})

step('all other items are minuted through the same forms', async () => {
  const { script } = living.facts
  for (const scripted of script.slice(LAST_WITHOUT_SCRIPTS, -1)) {
    await move(living, secretary, scripted.item)
    const isBegun = scripted.item === LAST_WITHOUT_SCRIPTS + 1
    const left = { ...scripted, decisions: (scripted.decisions ?? []).slice(isBegun ? 1 : 0) }
    const sheet = await playItem(living, secretary, left)
    await goOn(secretary, sheet, (scripted.decisions ?? []).length > 0)
  }
})

step('the actions have come out with the numbers of the minutes, and their owners', async () => {
  const { actions } = await secretary.read<{ actions: readonly { reference: string }[] }>(`/actions?meeting=${meeting}`)
  const references = living.facts.script.flatMap(({ actions: own = [] }) =>
    own.map(({ number }) => scriptedActionReference(living.facts, living.edition.references, number)),
  )
  const raised = actions.map(({ reference }) => reference)
  assert.deepEqual(raised.filter(reference => reference.startsWith(`${meeting}/`)).toSorted(), references)
})

step('the last item ends the meeting, and its minutes are drafted with one press', async () => {
  const last = living.facts.script.at(-1)
  assert.ok(last)
  await moveInBrowser(living, page, last.item)
  await playInBrowser(living, page, last)
  await click(page, 'Nothing to decide')
  await click(page, 'Close the meeting and draft the minutes')
  assert.match((await page.locator('h1').textContent()) ?? '', /^Minutes of/)
  await checkAxe(page)
})

step('the minutes are circulated, commented on, answered, approved in writing and published', async () => {
  await minutesToPublication(living, page)
})

step(
  'everybody can read the open minutes, with what was decided, in every format; the closed ones only who has signed',
  async () => {
    await checkOpenMinutes(living)
    await checkClosedMinutes(living)
  },
)

step(
  'what was decided on stands where it belongs, and the next meeting hears of what is still to be done',
  async () => {
    await checkSubjects(living, secretary)
    await checkMattersArising(living, secretary)
  },
)

step('every page can be used by everybody who may see it', async () => {
  for (const [name, paths] of Object.entries(readingsOf(living))) await readAll(living, browser, name, paths)
})

/** What comes after a step that went wrong cannot be judged. */
function step(name: string, act: () => Promise<void>): void {
  test(name, async () => {
    assert.ok(!isBroken, 'an earlier step went wrong')
    isBroken = true
    await act()
    isBroken = false
  })
}

async function signIn(where: Page): Promise<void> {
  await where.goto(living.address)
  await where.getByRole('link', { name: 'Sign in', exact: true }).click()
  await where.waitForURL('**/sign-in')
  await click(where, secretaryIn(living))
}
