import { type Edition } from '../../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { extractText } from '../../../shell/files/extract-text.ts'
import { typeOfFile } from '../../../shell/files/file-type.ts'
import { readInWordsOf } from '../imports/read-in-words.ts'
import type { ReadMinutes } from '../reading/reading.ts'
import type { SourceFile } from '../store-imports.ts'

export type HandedIn = Readonly<{ name: string; bytes: Uint8Array }>

export type ReadSource = Readonly<{ source: SourceFile; read: ReadMinutes }>

/** What a file is, its text and what it says as minutes, in the words of the code's editions. Refuses what is no document, and what are no minutes. */
export async function readSource(
  editions: readonly Edition[],
  { name, bytes }: HandedIn,
): Promise<Verdict<ReadSource>> {
  const type = typeOfFile(bytes)
  if (!type.ok) return inField(type)
  const extracted = await extractText(bytes, name)
  if (!extracted.ok) return inField(extracted)
  const { text, warnings } = extracted.value
  const read = readInWordsOf(editions, text)
  if (!read.ok) return inField(read)
  const more = warnings.map(says => ({ line: 1, says }))
  return granted({
    source: { name, type: type.value, bytes, text },
    read: { ...read.value, warnings: [...more, ...read.value.warnings] },
  })
}

function inField(verdict: Verdict<unknown>): Verdict<never> {
  return refused(...(verdict.ok ? [] : verdict.refusals.map(refusal => ({ ...refusal, field: 'file' }))))
}
