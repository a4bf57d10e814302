import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../../kit/pack/pack.ts'
import { refused, type Verdict } from '../../kit/verdict.ts'
import { loadPack } from '../../shell/packs/load-pack.ts'

const CODES = join(import.meta.dirname, '../../../codes')

/** The pack of a code; of the usual one, where none is named. */
export function packIn(usual: string, code: string | undefined): Verdict<Pack> {
  const key = code ?? usual
  if (/^[a-z][a-z0-9-]*$/.test(key) && existsSync(join(CODES, key, 'code.yaml'))) return loadPack(join(CODES, key))
  return refused({
    reason: 'no-such-code',
    says: `There is no code ${key.slice(0, 40)} in the folder codes. Name one that is there.`,
  })
}
