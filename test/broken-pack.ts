import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPack } from '../src/shell/packs/load-pack.ts'

const toy = join(import.meta.dirname, '../codes/toy')

/** One change to the fictional pack, and what its author must then read. */
export type Mistake = Readonly<{
  about: string
  /** The file that is changed, in the pack. */
  file: string
  from: string
  to: string
  /** What is wrong and what to do: the beginning of the message after file and line. */
  says: string
  /** A text in the line that the message must name; the changed text itself if absent. */
  at?: string
}>

/** Loads the fictional pack with one change in it, in a folder of its own. */
export function whatIsSaidOf({ file, from, to }: Pick<Mistake, 'file' | 'from' | 'to'>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  try {
    const pack = join(folder, 'toy')
    cpSync(toy, pack, { recursive: true })
    writeFileSync(join(pack, file), changed(readFileSync(join(pack, file), 'utf8'), from, to))
    const verdict = loadPack(pack)
    return verdict.ok ? [] : verdict.refusals.map(({ says }) => says.replaceAll(`${pack}/`, ''))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The pack is refused, and one of the messages names the file, the line and the remedy. */
export function assertTold(mistake: Mistake): void {
  const text = changed(readFileSync(join(toy, mistake.file), 'utf8'), mistake.from, mistake.to)
  const place = text.indexOf(mistake.at ?? mistake.to)
  assert.ok(place >= 0, `${mistake.file} has “${mistake.at}”`)
  const wanted = `${mistake.file}:${text.slice(0, place).split('\n').length}: ${mistake.says}`
  const messages = whatIsSaidOf(mistake)
  assert.ok(
    messages.some(message => message.startsWith(wanted)),
    `wanted: ${wanted}\n   got: ${messages.join('\n        ')}`,
  )
  for (const message of messages) assert.match(message, /^\S+:\d+: .+; .+/)
}

function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), `the pack has “${from}”`)
  return text.replace(from, () => to)
}
