import assert from 'node:assert/strict'
import type { Page } from '../browser.ts'
import { getVerb } from '../../src/kit/pack/pack.ts'
import { click, fillAndPress, turning } from './in-browser.ts'
import { type Living, nameOf } from './living-demonstration.ts'
import { type Persona, signInAs } from './persona.ts'
import { chairOf } from './play-confidentially.ts'
import { pressed } from './play-item.ts'

/** From the draft, on whose page the secretary is, to publication. */
export async function minutesToPublication(living: Living, page: Page): Promise<void> {
  const minutes = `/meetings/${living.facts.demonstration.meeting}/minutes`
  await click(page, 'Circulate the draft')
  const [commenter] = await answerers(living)
  assert.ok(commenter)
  const draft = await commenter.visit(minutes)
  await pressed(commenter, draft, 'Send the comment', {
    'What should be put otherwise': 'Please say who was there by telephone.',
  })
  await page.goto(`${living.address}${minutes}`)
  await fillAndPress(page, 'Answer comment 1', {
    'Answer to comment 1': 'It stands in the list of those who were there.',
  })
  await approveInWriting(living, page)
  await page.goto(`${living.address}${minutes}`)
  await click(page, 'Publish the minutes')
}

/** The body approves them between its meetings: enough of its seats answer, and with its close the minutes are approved. */
async function approveInWriting(living: Living, page: Page): Promise<void> {
  const { facts, edition } = living
  const { meeting } = facts.demonstration
  const { body } = facts.meetings.find(({ reference }) => reference === meeting) ?? assert.fail()
  const [earlier] = facts.writtenDecisions.filter(({ minutesOf }) => minutesOf !== undefined)
  await page.goto(`${living.address}/meetings/${meeting}/minutes`)
  await turning(page, async () => await page.getByRole('link', { name: 'Ask for approval in writing' }).first().click())
  await fillAndPress(page, 'Put the question', {
    Body: edition.bodies.find(({ key }) => key === body)?.name ?? '',
    Question: `The minutes of ${meeting}`,
    'If it is carried, the body will have': getVerb(edition, earlier?.verb ?? 'approve').minuteWord,
    'Words of the decision': 'the minutes of the meeting',
    'What follows if it is carried': 'Approve the minutes',
  })
  const question = new URL(page.url()).pathname
  for (const member of await answerers(living)) {
    const sheet = await member.visit(question)
    await pressed(member, sheet, /^(?:Give|Send|Answer)/, { For: true })
  }
  await page.goto(`${living.address}${question}`)
  await click(page, 'Close and count')
}

/** Members with a vote who were there, the alternate and the recused one among them, and who may sign in here. */
async function answerers(living: Living): Promise<readonly Persona[]> {
  const { facts } = living
  const chair = chairOf(living)
  const there = facts.room.attendance.filter(
    ({ person, as, status }) => as === 'member' && status !== 'apologies' && person !== chair,
  )
  const offered = there.filter(({ person }) => facts.persons.find(({ key }) => key === person)?.signIn !== undefined)
  return await Promise.all(offered.map(async ({ person }) => await signInAs(living.address, nameOf(living, person))))
}
