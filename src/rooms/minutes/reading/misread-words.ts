import type { Line } from './line.ts'
import type { Vocabulary } from './vocabulary.ts'

export type MisreadWord = Readonly<{ line: number; written: string; read: string }>

/** Words of minutes in which a scanner reads `m` as `rn`. */
const WITH_M = new Set(
  (
    'meeting meetings minutes member members comment comments committee document documents amend amended amendment amendments from ' +
    'remain remains time timetable information implementation modification management monthly november december september commence commencing ' +
    'commercial system systems smart submit submitted submission complete completed agreement assessment requirement requirements department term terms'
  ).split(' '),
)

/** Signs that a scanner takes for one another, each with the letter that is meant in a word of capitals. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  0: 'O',
  Q: 'O',
  1: 'I',
  l: 'I',
  '|': 'I',
  5: 'S',
  8: 'B',
  6: 'G',
}
/** Letters that only a word as a whole tells apart. */
const EITHER: readonly (readonly [string, string])[] = [
  ['E', 'F'],
  ['D', 'O'],
  ['G', 'C'],
]

/**
 * Puts right what the scanner misread in the words on which reading depends: `APPR0VED`, `ACTlON`. Only a word that becomes a verb of decisions or the
 * label of an action is touched, and each is told. Columns keep their places, since each sign is put in the place of one.
 */
export function repairWords(
  lines: readonly Line[],
  { decisionVerbs }: Vocabulary,
): Readonly<{ lines: readonly Line[]; misread: readonly MisreadWord[] }> {
  const known = new Set([...decisionVerbs, 'ACTION', 'ACTIONS'])
  const misread: MisreadWord[] = []
  const repaired = lines.map(line => {
    const right = (text: string, tell: boolean): string =>
      text.replace(WORD, written => {
        const read = readingOf(written, known)
        if (read === undefined) return written
        if (tell) misread.push({ line: line.number, written, read })
        return read
      })
    const clear = line.text.includes('rn') ? withM(line) : line
    return { ...clear, text: right(clear.text, true), laidOut: right(clear.laidOut, false) }
  })
  return { lines: repaired, misread }
}

/** The line with `m` for `rn` in the words that are known to have one; it gets shorter by that, which columns bear. */
function withM(line: Line): Line {
  const right = (text: string): string =>
    text.replace(/\p{L}{4,}/gu, word => {
      if (word.length > LONGEST_WORD || !word.includes('rn')) return word
      const read = word.replaceAll('rn', 'm')
      return WITH_M.has(read.toLowerCase()) ? read : word
    })
  return { ...line, text: right(line.text), laidOut: right(line.laidOut) }
}

const LONGEST_WORD = 20

/** Capitals, among which figures and strokes may stand. */
const WORD = /(?<![\p{L}\p{N}_/-])(?=[A-Z0-9l|]*[A-Z]{2})[A-Z0568l1|]{5,14}(?![\p{L}\p{N}_/-])/gu

function readingOf(written: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(written)) return undefined
  const plain = [...written].map(sign => LOOK_ALIKE[sign] ?? sign).join('')
  if (known.has(plain)) return plain
  return [...plain].flatMap((_, at) => others(plain, at)).find(word => known.has(word))
}

/** The word with one letter taken for the one that looks like it. */
function others(word: string, at: number): readonly string[] {
  return EITHER.flatMap(([one, other]) => {
    const letter = word[at] === one ? other : word[at] === other ? one : undefined
    return letter === undefined ? [] : [word.slice(0, at) + letter + word.slice(at + 1)]
  })
}
