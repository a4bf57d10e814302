import assert from 'node:assert/strict'
import type { Owner } from '../../src/kit/pack/demonstration-record.ts'
import type { ScriptedItem } from '../../src/kit/pack/demonstration-meeting.ts'
import { type Living, nameOf } from './living-demonstration.ts'
import { comingAt, interestsAt, leavingBefore } from './people-in-the-room.ts'
import type { Persona, Sheet } from './persona.ts'
import { toldDecision } from './told-decision.ts'

export function agendaItemOf({ facts }: Living, number: number) {
  return facts.agenda.find(item => item.number === number) ?? assert.fail(`there is no item ${number}`)
}

export function minuteOf({ facts }: Living, number: number): string {
  return `/meetings/${facts.demonstration.meeting}/items/${number}/minute`
}

/** Presses, and holds the page to have taken it. */
export async function pressed(
  persona: Persona,
  sheet: Sheet,
  ...told: Parameters<Persona['press']> extends [Sheet, ...infer Rest] ? Rest : never
): Promise<Sheet> {
  const after = await persona.press(sheet, ...told)
  assert.deepEqual(after.problems, [], `${sheet.url}: ${JSON.stringify(told)}`)
  assert.equal(after.status, 200, `${sheet.url}: ${JSON.stringify(told)}`)
  return after
}

/** One item as the script has it, on the page of the minute-taker: notes, updates, decisions, actions. It is open when this begins, and after. */
export async function playItem(living: Living, secretary: Persona, scripted: ScriptedItem): Promise<Sheet> {
  let sheet = await secretary.visit(minuteOf(living, scripted.item))
  sheet = await pressed(secretary, sheet, 'Save the notes', { 'What is said': scripted.discussion })
  for (const { action, says, closes } of scripted.updates ?? []) {
    const button = closes ? `Keep and close ${action}` : `Keep what is said of ${action}`
    sheet = await pressed(secretary, sheet, button, { [`What is said of ${action}`]: says })
  }
  for (const decision of scripted.decisions ?? []) {
    const { button, entered } = toldDecision(living, sheet, agendaItemOf(living, scripted.item), decision)
    sheet = await pressed(secretary, sheet, button, entered)
  }
  for (const { owner, text, due } of scripted.actions ?? []) {
    const entered = {
      'A new action, in one line': `${ownerInWords(living, owner)} to ${text}`,
      ...(due === undefined ? {} : { Due: due.words }),
    }
    sheet = await pressed(secretary, sheet, 'Add the action', entered)
  }
  return sheet
}

/** Who comes and goes once this item has been opened, and what is declared at it. */
export async function move(living: Living, secretary: Persona, item: number): Promise<void> {
  const meeting = `/meetings/${living.facts.demonstration.meeting}`
  for (const name of leavingBefore(living, item)) {
    await pressed(secretary, await secretary.visit(minuteOf(living, item)), `left (${name})`)
  }
  for (const entered of comingAt(living, item)) {
    await pressed(secretary, await secretary.visit(`${meeting}/roll`), 'Add to the roll', entered)
  }
  for (const entered of interestsAt(living, item)) {
    await pressed(secretary, await secretary.visit(`${meeting}/items/${item}`), 'Declare the interest', entered)
  }
}

/** Concludes the item, and opens the next one if there is one. */
export async function goOn(secretary: Persona, sheet: Sheet, hasDecisions: boolean): Promise<Sheet> {
  const words = sheet
    .$('button')
    .toArray()
    .map(each => sheet.$(each).text().replaceAll(/\s+/g, ' ').trim())
  const wanted = hasDecisions ? /^Conclude/ : /^Nothing to decide/
  const button = words.find(each => wanted.test(each)) ?? assert.fail(`the page goes on; it has ${words.join(', ')}`)
  return await pressed(secretary, sheet, button)
}

/** As one says it at a meeting. */
export function ownerInWords(living: Living, owner: Owner): string {
  const { pack, edition } = living
  if ('organisation' in owner) {
    return pack.code.organisations.find(({ key }) => key === owner.organisation)?.shortName ?? ''
  }
  if ('body' in owner) return edition.bodies.find(({ key }) => key === owner.body)?.shortName ?? ''
  return nameOf(living, owner.person)
}
