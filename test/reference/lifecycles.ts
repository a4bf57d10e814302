import { roleInWords } from '../../src/kit/pack/actor.ts'
import { isLifecycleNoun, LIFECYCLE_OPTIONS } from '../../src/kit/pack/lifecycle-options.ts'
import { type Lifecycle, type LifecycleRow, titleOfState } from '../../src/kit/pack/lifecycle.ts'
import type { Edition, Pack } from '../../src/kit/pack/pack.ts'
import { citableClause, confidenceInWords } from '../../src/kit/pack/provenance.ts'
import { drawLifecycle } from './lifecycle-drawing.ts'
import type { Drawn } from './lifecycle-layout.ts'
import { capital, pageOf, tableOf, wordsOf } from './markdown.ts'
import { allPacks, editionsInWords, type Shared, sharedBy } from './pack-editions.ts'

/** The page, and one drawing for each lifecycle, by path. */
export function lifecyclePages(): ReadonlyMap<string, string> {
  const packs = allPacks()
  const drawings = packs.flatMap(pack => nounsOf(pack).flatMap(noun => drawingsOf(pack, noun)))
  const page = pageOf('lifecycles', PREFACE, ...packs.map(pack => packPart(pack)))
  return new Map([['docs/reference/lifecycles.md', page], ...drawings])
}

const PREFACE = [
  'Which act leads from which state to which, by whom, on what condition: as each code pack says it in `lifecycles`. The page of a record offers',
  'what its lifecycle allows, and the act refuses the rest. A clause stands here only where the code is known to say so; see',
  '[code packs and editions](../explanation/code-packs.md).',
]

function packPart(pack: Pack): string {
  const nouns = nounsOf(pack).map(noun => {
    return [`### ${capital(noun)}`, ...lifecyclesOf(pack, noun).map(one => lifecyclePart(pack, noun, one))].join('\n\n')
  })
  return [`## ${pack.code.title}`, ...nouns].join('\n\n')
}

function nounsOf({ editions }: Pack): readonly string[] {
  const known = Object.keys(LIFECYCLE_OPTIONS)
  return known.filter(noun => editions.some(({ lifecycles }) => lifecycles[noun] !== undefined))
}

function lifecyclesOf(pack: Pack, noun: string): readonly Shared<Lifecycle>[] {
  return sharedBy(pack, ({ lifecycles }) => lifecycles[noun])
}

function lifecyclePart(pack: Pack, noun: string, { editions, says }: Shared<Lifecycle>): string {
  const [edition] = editions
  if (edition === undefined) throw new Error(`a lifecycle of ${noun} without an edition`)
  const drawing = `![Lifecycle of ${noun}: states and acts, which the table below says in words](lifecycles/${fileName(pack, noun, edition)})`
  const rows = says.rows.map(row => rowOf(edition, says, row))
  const table = tableOf(['act', 'from', 'to', 'by', 'if', 'how sure'], rows)
  return [`${editionsInWords(editions)}.`, drawing, table, unused(noun, says)].filter(part => part !== '').join('\n\n')
}

function rowOf(edition: Edition, lifecycle: Lifecycle, row: LifecycleRow): readonly string[] {
  const from = row.from.map(state => titleOfState(lifecycle, state)).join(', ')
  const to = row.to === 'same' ? 'stays' : titleOfState(lifecycle, row.to)
  const by = row.by.map(role => roleInWords(edition, role)).join(', ')
  const sure = [citableClause(row), confidenceInWords(row.confidence), row.note].filter(part => part !== undefined)
  return [wordsOf(row.act), from || 'begins it', to, by, row.guards.map(wordsOf).join(', '), sure.join('. ')]
}

/** What the product offers and this lifecycle leaves out. */
function unused(noun: string, { rows }: Lifecycle): string {
  if (!isLifecycleNoun(noun)) return ''
  const { acts, guards } = LIFECYCLE_OPTIONS[noun]
  const leftOut = acts.filter(act => !rows.some(row => row.act === act))
  const unasked = guards.filter(guard => !rows.some(row => row.guards.includes(guard)))
  const says = [sentence('Acts left out', leftOut), sentence('Conditions not asked', unasked)]
  return says.filter(part => part !== '').join(' ')
}

function sentence(what: string, keys: readonly string[]): string {
  return keys.length === 0 ? '' : `${what}: ${keys.map(wordsOf).join(', ')}.`
}

function drawingsOf(pack: Pack, noun: string): readonly (readonly [string, string])[] {
  return lifecyclesOf(pack, noun).flatMap(({ editions, says }) => {
    const [edition] = editions
    if (edition === undefined) return []
    const path = `docs/reference/lifecycles/${fileName(pack, noun, edition)}`
    return [[path, drawLifecycle(drawnOf(pack, noun, edition, says))] as const]
  })
}

function fileName({ code }: Pack, noun: string, { from }: Edition): string {
  return `${code.key}-${from}-${noun}.svg`
}

function drawnOf({ code }: Pack, noun: string, edition: Edition, { initial, states, rows }: Lifecycle): Drawn {
  const by = (row: LifecycleRow) => row.by.map(role => roleInWords(edition, role).replace(/^the /, '')).join(', ')
  return {
    title: `${code.title}: lifecycle of ${noun}`,
    initial,
    states: states.map(({ key, title, isFinal }) => ({
      key,
      title,
      isFinal,
      stays: rows.filter(row => row.to === 'same' && row.from.includes(key)).map(({ act }) => wordsOf(act)),
    })),
    steps: rows
      .filter(({ to }) => to !== 'same')
      .map(row => ({
        from: row.from,
        to: row.to,
        says: [
          wordsOf(row.act),
          by(row),
          ...row.guards.map((guard, n) => `${n === 0 ? 'if' : 'and'} ${wordsOf(guard)}`),
        ],
      })),
  }
}
