import { nationInWords } from '../../src/kit/bank-holidays.ts'
import { bodyClocks, type BodyClock, type Clock } from '../../src/kit/pack/clock.ts'
import type { Edition, Pack } from '../../src/kit/pack/pack.ts'
import { citableClause, confidenceInWords } from '../../src/kit/pack/provenance.ts'
import { codeOf, pageOf, tableOf } from './markdown.ts'
import { allPacks, editionsInWords, type Shared, sharedBy } from './pack-editions.ts'

export function clocksPage(): string {
  const packs = allPacks().map(pack => {
    const editions = sharedBy(pack, edition => edition.clocks).map(shared => editionPart(pack, shared))
    return [`## ${pack.code.title}`, ...editions].join('\n\n')
  })
  return pageOf('clocks', PREFACE, ...packs)
}

const PREFACE = [
  'Every period that a code pack names: how long, counted how, from what. Where the first day counts, the day of the event is day 1; otherwise it is the',
  'day after. A number in *italics* is **remembered**: nobody has found it in the text of the code yet. Witan counts by it all the same, and says on the',
  'page that it is a setting. `witan deadline` counts any of them.',
]

function editionPart({ code }: Pack, { editions, says }: Shared<Edition['clocks']>): string {
  const rows = Object.entries(says).map(([key, clock]) => [
    codeOf(key),
    amountOf(clock),
    countingOf(clock),
    clock.from,
    usersOf(editions, key),
    sureOf(clock),
  ])
  const nation = `Bank holidays: ${nationInWords(code.nation)}, unless a clock says otherwise.`
  const table = tableOf(['clock', 'how long', 'counting', 'counted from', 'used for', 'how sure'], rows)
  return [`### ${editionsInWords(editions)}`, nation, table].join('\n\n')
}

const UNITS = { 'working-days': 'Working Day', 'calendar-days': 'calendar day', months: 'month' } as const

function amountOf({ days, unit, confidence }: Clock): string {
  const amount = Math.abs(days)
  const words = `${amount} ${UNITS[unit]}${amount === 1 ? '' : 's'} ${days < 0 ? 'before' : 'after'}`
  return confidence.startsWith('mem-') ? `*${words}* (remembered)` : words
}

function countingOf({ counting, at, nation }: Clock): string {
  const parts = [
    counting === 'first-day' ? 'the first day counts' : 'from the day after',
    at === undefined ? undefined : `until ${at}`,
    nation === undefined ? undefined : `bank holidays of ${nationInWords(nation)}`,
  ]
  return parts.filter(part => part !== undefined).join(', ')
}

/** The moments of the meetings of bodies that go by it. */
function usersOf(editions: readonly Edition[], key: string): string {
  const uses = editions.flatMap(({ bodies }) =>
    bodies.flatMap(({ clocks }) =>
      // The keys of a body's clocks are the moments.
      (Object.entries(clocks) as [BodyClock, string][]).flatMap(([moment, clock]) =>
        clock === key ? [bodyClocks[moment]] : [],
      ),
    ),
  )
  return [...new Set(uses)].join(', ')
}

function sureOf(clock: Clock): string {
  return [citableClause(clock), confidenceInWords(clock.confidence), clock.note]
    .filter(part => part !== undefined)
    .join('. ')
}
