import assert from 'node:assert/strict'
import type { Effect } from '../../src/kit/pack/demonstration-meeting.ts'
import type { Living } from './living-demonstration.ts'
import type { Persona } from './persona.ts'
import { ownerInWords } from './play-item.ts'

/** Everything that a decision changed says so itself: what was done to it, and by which decision. */
export async function checkSubjects(living: Living, secretary: Persona): Promise<void> {
  const { facts } = living
  const { meeting } = facts.demonstration
  const effects = facts.script.flatMap(({ item, decisions = [] }) =>
    decisions.flatMap(({ effects: own = [] }) => own.map(effect => ({ item, effect }))),
  )
  for (const { item, effect } of effects) {
    if (effect.facts?.['no-new-date-yet'] === true) continue
    const data = JSON.stringify(await secretary.read(addressOf(living, effect)))
    assert.match(
      data,
      new RegExp(`${meeting}/D\\d+ \\(${meeting}, item ${item}\\)`),
      `${effect.subject}: ${effect.outcome}`,
    )
    const dates = Object.entries(effect.facts ?? {}).filter(([key]) => key === 'target-date' || key === 'to-date')
    for (const [, date] of dates) assert.ok(data.includes(String(date)), `${effect.subject} has ${String(date)}`)
  }
}

function addressOf({ facts, edition }: Living, { subject }: Effect): string {
  const party = facts.parties.find(({ key }) => key === subject)
  if (party !== undefined) return `/parties/${party.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  const found = facts.subjects.find(({ key }) => key === subject) ?? assert.fail(`there is no ${subject}`)
  if (found.kind === 'assessment') {
    const of = facts.subjects.find(({ key }) => key === found.facts?.['of'])?.reference
    const kind = edition.assessments?.kinds.find(({ key }) => key === found.facts?.['stage'])
    return `/assessments/${of}/${kind?.abbreviation}1`
  }
  return found.kind === 'modification' ? `/modifications/${found.reference}` : `/registers/${found.kind}/${subject}`
}

/** What is open at the next meeting is what the facts say, by owner. */
export async function checkMattersArising(living: Living, secretary: Persona): Promise<void> {
  const { next } = living.facts
  const { arising } = await secretary.read<{ arising: readonly { reference: string; owner: string }[] }>(
    `/meetings/${next.meeting}/actions`,
  )
  const found = arising.map(({ owner, reference }) => `${owner}: ${reference}`)
  const told = next.mattersArising.flatMap(({ owner, actions }) =>
    actions.map(each => `${ownerInWords(living, owner)}: ${each}`),
  )
  assert.deepEqual(found.toSorted(), told.toSorted())
}
