import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Pack } from '../src/kit/pack/pack.ts'
import { loadDemonstration } from '../src/shell/packs/load-demonstration.ts'
import { loadPack } from '../src/shell/packs/load-pack.ts'

const toy = join(import.meta.dirname, '../codes/toy')

/** One change to the fictional demonstration. */
export type Change = Readonly<{ file: string; from: string; to: string }>

/** A change, and what the author of the demonstration must then read. */
export type Mistake = Change &
  Readonly<{
    about: string
    /** What is wrong and what to do: the beginning of the message after file and line. */
    says: string
    /** A text in the line that the message must name; the changed text itself, in any of its lines, if absent. */
    at?: string
  }>

/** A test for each mistake: the message names the file, the line and the remedy. */
export function testMistakes(mistakes: readonly Mistake[]): void {
  for (const mistake of mistakes) {
    test(`the author of a demonstration is told of ${mistake.about}`, () => assertTold(mistake))
  }
}

function assertTold(mistake: Mistake): void {
  const text = changed(readFileSync(join(toy, 'demo', mistake.file), 'utf8'), mistake)
  const place = text.indexOf(mistake.at ?? mistake.to)
  assert.ok(place >= 0, `${mistake.file} has “${mistake.at}”`)
  const messages = whatIsSaidOf(mistake)
  const lines = linesOf(text, place, (mistake.at ?? mistake.to).split('\n').length)
  const wanted = lines.map(line => `${mistake.file}:${line}: ${mistake.says}`)
  assert.ok(
    messages.some(message => wanted.some(each => message.startsWith(each))),
    `wanted: ${wanted.join('\n    or: ')}\n   got: ${messages.join('\n        ')}`,
  )
  for (const message of messages) assert.match(message, /^\S+:\d+: .+; .+/)
}

/** The lines that a changed text covers. */
function linesOf(text: string, place: number, count: number): readonly number[] {
  const first = text.slice(0, place).split('\n').length
  return Array.from({ length: count }, (_, n) => first + n)
}

/** Loads the fictional demonstration with one change in it, in a folder of its own; `more` changes more there. */
export function whatIsSaidOf(change: Change, more: (folder: string) => void = () => {}): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'demonstration-'))
  try {
    const demo = join(folder, 'demo')
    cpSync(join(toy, 'demo'), demo, { recursive: true })
    writeFileSync(join(demo, change.file), changed(readFileSync(join(demo, change.file), 'utf8'), change))
    more(demo)
    const verdict = loadDemonstration(folder, getToyPack())
    return verdict.ok ? [] : verdict.refusals.map(({ says }) => says.replace(`${demo}/`, ''))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function changed(text: string, { from, to }: Change): string {
  assert.ok(text.includes(from), `the demonstration has “${from}”`)
  return text.replace(from, () => to)
}

/** The fictional pack. */
export function getToyPack(): Pack {
  const verdict = loadPack(toy)
  assert.ok(verdict.ok)
  return verdict.value
}
