import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { readInWordsOf } from '../../rooms/minutes/imports/read-in-words.ts'
import { readMinutes } from '../../rooms/minutes/reading/read-minutes.ts'
import type { ReadMinutes } from '../../rooms/minutes/reading/reading.ts'
import { loadPack } from '../../shell/packs/load-pack.ts'

const CODES = join(import.meta.dirname, '../../../codes')

/**
 * A reader of minutes in the words of a code. Where none is named it is the usual one, if its pack is here; otherwise the words that
 * belong to no code.
 */
export function readerIn(usual: string, code: string | undefined): Verdict<(text: string) => Verdict<ReadMinutes>> {
  const key = code ?? usual
  const isHere = /^[a-z][a-z0-9-]*$/.test(key) && existsSync(join(CODES, key))
  if (!isHere && code !== undefined) {
    return refused({
      reason: 'no-such-code',
      says: `There is no code ${code.slice(0, 40)} in the folder codes. Name one that is there.`,
    })
  }
  if (!isHere) return granted(text => readMinutes(text))
  const pack = loadPack(join(CODES, key))
  if (!pack.ok) return pack
  const { editions } = pack.value
  return granted(text => readInWordsOf(editions, text))
}
