import { createHash } from 'node:crypto'

/** A word that stands in one field of one restricted record and nowhere else. Each world has its own. */
export type Canary = Readonly<{ record: string; field: string; word: string }>

/** Makes canaries for a world, and remembers them. */
export function aviary(world: string) {
  const all: Canary[] = []
  return {
    all: (): readonly Canary[] => all,
    word: (record: string, field: string): string => {
      const known = all.find(one => one.record === record && one.field === field)
      if (known !== undefined) return known.word
      const word = wordOf(`${world}/${record}/${field}`)
      all.push({ record, field, word })
      return word
    },
  }
}

export type Aviary = ReturnType<typeof aviary>

/** Letters alone, so that no stemming, numbering or masking of identifiers changes it, and always as long. */
function wordOf(seed: string): string {
  const digest = createHash('sha256').update(seed).digest()
  return `Zq${[...digest.subarray(0, 9)].map(byte => LETTERS[byte % LETTERS.length]).join('')}o`
}

const LETTERS = 'bcdfghjkmnprtvwz'

/** The canaries that are to be heard in a text. */
export function heardIn(text: string, canaries: readonly Canary[]): readonly Canary[] {
  if (!/zq/i.test(text)) return []
  const lower = text.toLowerCase()
  return canaries.filter(({ word }) => lower.includes(word.toLowerCase()))
}
