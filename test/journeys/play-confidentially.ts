import assert from 'node:assert/strict'
import { getVerb } from '../../src/kit/pack/pack.ts'
import { checkAxe, type Page } from '../browser.ts'
import { click, fillAndPress, sheetIn } from './in-browser.ts'
import { type Living, nameOf } from './living-demonstration.ts'
import { interestsAt } from './people-in-the-room.ts'
import { signInAs } from './persona.ts'
import { moveInBrowser, playInBrowser } from './play-in-browser.ts'
import { agendaItemOf, minuteOf, pressed } from './play-item.ts'
import { enteredOf } from './told-decision.ts'

/** The item of the script at which somebody signs first: nobody is told who has not, but the chair; then it is dealt with in both parts. */
export async function playConfidentially(living: Living, page: Page): Promise<void> {
  const scripted = living.facts.script.find(({ confidential }) => confidential !== undefined)
  assert.ok(scripted?.confidential && scripted.signs?.[0])
  const { item, confidential } = scripted
  const unsigned = nameOf(living, scripted.signs[0])
  await moveInBrowser(living, page, item)
  await click(page, 'Open the item')
  const summary = (await page.locator('.govuk-error-summary').textContent()) ?? ''
  assert.match(summary, /has not signed/)
  assert.ok(!summary.includes(unsigned), 'who has not is not told to everybody')
  await tellChairWho(living, unsigned)
  await letSign(living, unsigned, item)
  await checkRecused(living, item)

  await page.goto(`${living.address}${minuteOf(living, item)}`)
  await click(page, 'Open the item')
  await playInBrowser(living, page, scripted)
  await page.goto(`${living.address}${minuteOf(living, item)}/confidential`)
  await fillAndPress(page, 'Save the notes', { 'What is said': confidential.discussion })
  for (const { verb, text, effects = [] } of confidential.decisions) {
    const sheet = await sheetIn(page)
    const about = Object.assign({}, ...effects.map(effect => enteredOf(living, sheet, effect)))
    const button = { words: getVerb(living.edition, verb).minuteWord, sentTo: /\/decisions$/ }
    await fillAndPress(page, button, { Words: text, ...about })
  }
  await checkAxe(page)
  await page.goto(`${living.address}${minuteOf(living, item)}`)
  await click(page, /^Conclude, and open/)
}

async function tellChairWho(living: Living, unsigned: string): Promise<void> {
  const { meeting } = living.facts.demonstration
  const chair = await signInAs(living.address, nameOf(living, chairOf(living)))
  const briefing = await chair.visit(`/meetings/${meeting}/briefing`)
  assert.match(briefing.text, new RegExp(`has not signed.*${unsigned}`))
}

export function chairOf({ facts, edition }: Living): string {
  const body = facts.meetings.find(({ reference }) => reference === facts.demonstration.meeting)?.body
  const chair = edition.bodies.find(({ key }) => key === body)?.seats.find(({ isChair }) => isChair)
  return (
    facts.seats.find(held => held.body === body && held.seat === chair?.key)?.person ??
    assert.fail('somebody has the chair')
  )
}

/** Before, what is confidential is not there for them; from the signature on it is. */
async function letSign(living: Living, name: string, item: number): Promise<void> {
  const { meeting } = living.facts.demonstration
  const member = await signInAs(living.address, name)
  const closed = `/meetings/${meeting}/items/${item}/confidential`
  assert.equal((await member.visit(closed)).status, 404)
  const desk = await member.visit('/')
  const link = desk
    .$('a')
    .toArray()
    .map(each => desk.$(each))
    .find(each => each.text().startsWith('Sign the declaration'))
  const declaration = await member.visit(link?.attr('href') ?? assert.fail('the desk asks for the signature'))
  await pressed(member, declaration, 'I sign this declaration')
  assert.equal((await member.visit(closed)).status, 200)
}

/** Whoever has withdrawn sees no more of it than the public: not what it is about, and no title of what only those read who have signed. */
async function checkRecused(living: Living, item: number): Promise<void> {
  const { meeting } = living.facts.demonstration
  const { subjects = [], papers = [] } = agendaItemOf(living, item)
  for (const { Whose, 'Withdraws from the matter': isRecused } of interestsAt(living, item)) {
    if (isRecused !== true) continue
    const member = await signInAs(living.address, String(Whose))
    assert.equal((await member.visit(`/meetings/${meeting}/items/${item}/confidential`)).status, 404)
    for (const key of subjects) {
      const subject = living.facts.subjects.find(each => each.key === key)
      assert.equal(
        (await member.visit(`/registers/${subject?.kind}/${key}`)).status,
        404,
        `${Whose} does not see ${key}`,
      )
    }
    const open = await member.visit(`/meetings/${meeting}/items/${item}`)
    const paper = await member.visit(open.$('main a[href^="/papers/"]').first().attr('href') ?? '')
    assert.equal(paper.status, 200)
    for (const { title, classification } of papers.flatMap(({ appendices = [] }) => appendices)) {
      if (classification === 'red') assert.ok(!paper.$('a').text().includes(title), `${Whose} does not see ${title}`)
    }
  }
}
