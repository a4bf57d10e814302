import { join } from 'node:path'
import { editionInForce } from '../src/kit/pack/pack.ts'
import { loadDemonstration } from '../src/shell/packs/load-demonstration.ts'
import { loadPack } from '../src/shell/packs/load-pack.ts'
import { type Living, nameOf, secretaryIn } from '../test/journeys/living-demonstration.ts'
import { comingAt, rollAnswers } from '../test/journeys/people-in-the-room.ts'
import { type Persona, signInAs } from '../test/journeys/persona.ts'
import { goOn, minuteOf, move, playItem, pressed } from '../test/journeys/play-item.ts'

/** Holds the meeting of the demonstration as its script has it, from the roll to the draft of its minutes, through the forms of the pages. */
export async function holdMeeting(address: string, code: string): Promise<void> {
  const living = factsOf(address, code)
  const meeting = `/meetings/${living.facts.demonstration.meeting}`
  const secretary = await signInAs(address, secretaryIn(living))
  await openMeeting(living, secretary, meeting)
  const unsigned = living.facts.script.flatMap(({ signs = [] }) => signs)
  for (const person of unsigned) await sign(address, nameOf(living, person))
  for (const scripted of living.facts.script) {
    await move(living, secretary, scripted.item)
    const page = await secretary.visit(minuteOf(living, scripted.item))
    if (page.text.includes('Open the item')) await pressed(secretary, page, 'Open the item')
    const sheet = await playItem(living, secretary, scripted)
    await goOn(secretary, sheet, (scripted.decisions ?? []).length > 0)
  }
  const last = living.facts.script.at(-1)?.item ?? 1
  await pressed(secretary, await secretary.visit(minuteOf(living, last)), 'Close the meeting and draft the minutes')
}

function factsOf(address: string, code: string): Living {
  const directory = join(import.meta.dirname, '../codes', code)
  const pack = got(loadPack(directory))
  const facts = got(loadDemonstration(directory, pack))
  const edition = got(editionInForce(pack, facts.demonstration.clock.slice(0, 10)))
  return { address, facts, edition, pack, stop: async () => undefined }
}

async function openMeeting(living: Living, secretary: Persona, meeting: string): Promise<void> {
  const roll = await secretary.visit(`${meeting}/roll`)
  await pressed(secretary, roll, 'Save the roll', rollAnswers(living))
  for (const entered of comingAt(living, 0)) {
    await pressed(secretary, await secretary.visit(`${meeting}/roll`), 'Add to the roll', entered)
  }
  await pressed(secretary, await secretary.visit(meeting), 'Open the meeting')
}

async function sign(address: string, name: string): Promise<void> {
  const member = await signInAs(address, name)
  const desk = await member.visit('/')
  const link = desk
    .$('a')
    .toArray()
    .map(each => desk.$(each))
    .find(each => each.text().startsWith('Sign the declaration'))
  await pressed(member, await member.visit(link?.attr('href') ?? ''), 'I sign this declaration')
}

function got<T>(verdict: Readonly<{ ok: true; value: T }> | Readonly<{ ok: false }>): T {
  if (!verdict.ok) throw new Error('The demonstration cannot be read')
  return verdict.value
}
