import assert from 'node:assert/strict'
import { decisionAsTaken } from '../../src/kit/pack/demonstration.ts'
import { getVerb } from '../../src/kit/pack/pack.ts'
import { extractText } from '../../src/shell/files/extract-text.ts'
import { type Living, nameOf } from './living-demonstration.ts'
import { type Persona, publicReader, signInAs } from './persona.ts'
import { agendaItemOf } from './play-item.ts'

/** The open minutes in all that anybody may fetch: each says how often the words of the decisions stand in it. */
export async function checkOpenMinutes(living: Living): Promise<void> {
  const reader = publicReader(living.address)
  const address = minutesOf(living)
  const expected = wordsDecided(living)
  assert.deepEqual(countWords(living, (await reader.visit(address)).text), expected, 'on the page')
  assert.deepEqual(countWords(living, JSON.stringify(await reader.read(`${address}.json`))), expected, 'for machines')
  for (const format of ['pdf', 'docx']) {
    const text = await textOf(reader, `${address}.${format}`)
    assert.deepEqual(countWords(living, text), expected, format)
    for (const { reference } of actionsTold(living)) assert.ok(text.includes(reference), `${format} has ${reference}`)
    for (const secret of secretsOf(living)) assert.ok(!text.includes(secret), `${format} does not say “${secret}”`)
  }
}

/** The closed minutes are for those alone who have signed and have not withdrawn, and say what was decided there. */
export async function checkClosedMinutes(living: Living): Promise<void> {
  const { facts } = living
  const closed = minutesOf(living).replace(/minutes$/, 'confidential-minutes')
  const signed = facts.script.flatMap(({ signs = [] }) => signs)[0] ?? assert.fail('somebody signed')
  const member = await signInAs(living.address, nameOf(living, signed))
  const text = (await textOf(member, `${closed}.pdf`)).replaceAll(/\s+/g, ' ')
  for (const secret of secretsOf(living)) assert.ok(text.includes(secret), `they say “${secret}”`)
  const recused = facts.room.interests?.find(({ isRecused }) => isRecused) ?? assert.fail('somebody withdrew')
  const party = facts.persons.find(({ functions = [], signIn }) => signIn?.group === 'parties' && functions.length > 0)
  for (const key of [recused.person, party?.key ?? assert.fail('a party signs in')]) {
    const other = await signInAs(living.address, nameOf(living, key))
    for (const address of [closed, `${closed}.pdf`, `${closed}.json`]) {
      assert.equal((await other.visit(address)).status, 404, `${key} does not see ${address}`)
    }
  }
  assert.equal((await publicReader(living.address).visit(closed)).status, 404)
}

function minutesOf({ facts }: Living): string {
  return `/meetings/${facts.demonstration.meeting}/minutes`
}

async function textOf(persona: Persona, address: string): Promise<string> {
  const text = await extractText(await persona.fetchFile(address), address)
  return text.ok ? text.value.text : assert.fail(`${address} can be read`)
}

function countWords({ edition }: Living, text: string): Readonly<Record<string, number>> {
  const words = edition.decisionVerbs.map(({ minuteWord }) => minuteWord)
  const found = words.map(word => [word, text.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0] as const)
  return Object.fromEntries(found.filter(([, count]) => count > 0))
}

/** How often each word was decided by the script, in the open part. */
function wordsDecided(living: Living): Readonly<Record<string, number>> {
  const words = living.facts.script.flatMap(({ item, decisions = [] }) =>
    decisions.map(each => getVerb(living.edition, decisionAsTaken(agendaItemOf(living, item), each).verb).minuteWord),
  )
  const inOrder = living.edition.decisionVerbs.map(({ minuteWord }) => minuteWord)
  const counted = inOrder.map(word => [word, words.filter(each => each === word).length] as const)
  return Object.fromEntries(counted.filter(([, count]) => count > 0))
}

function secretsOf({ facts }: Living): readonly string[] {
  return facts.script.flatMap(({ confidential }) => confidential?.decisions.map(({ text }) => text) ?? [])
}

function actionsTold({ facts }: Living): readonly Readonly<{ reference: string }>[] {
  const { meeting } = facts.demonstration
  const own = facts.next.mattersArising.flatMap(({ actions }) => actions).filter(each => each.startsWith(`${meeting}/`))
  return own.map(reference => ({ reference }))
}
