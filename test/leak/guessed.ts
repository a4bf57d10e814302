import type { Canary } from './canary.ts'
import type { SecretWorld } from './secret-world.ts'

const LISTS = ['/meetings', '/papers', '/decisions', '/actions', '/parties', '/bodies', '/decisions/written']
const REGISTERS = ['assurance-case', 'interpretation', 'risk', 'issue']
const SEARCHED = ['twin', 'red-paper', 'appendix', 'amber-paper', 'case', 'action', 'discussion', 'draft']

/** Beside what links lead to: addresses that somebody who guesses would try, and words that somebody who has heard something would look for. */
export function guessedAt(world: SecretWorld, canaries: readonly Canary[]): readonly string[] {
  const { meeting, twin, closedItem } = world
  const words = canaries.filter(({ record }) => SEARCHED.includes(record)).map(({ word }) => word)
  return [
    '/',
    '/ledger',
    '/ledger/export.jsonl',
    ...LISTS.flatMap(list => [list, `${list}?format=csv`, `${list}?format=xlsx`]),
    ...REGISTERS.flatMap(kind => [`/registers/${kind}`, `/registers/${kind}?format=csv`]),
    '/registers/assurance-case/case-1',
    '/registers/assurance-case/case-2',
    '/registers/risk/risk-amber-1',
    '/registers/risk/risk-amber-2',
    '/histories/histories-1',
    '/parties/identifiers/imports/1',
    '/consultations?format=csv',
    '/modifications/RC801/documents/D1',
    '/modifications/RC801/documents/D1-A',
    '/modifications/RC801/documents/D2-A',
    '/modifications/RC801/documents/D1-A/files/1',
    '/modifications/RC801/documents/D1/files/1',
    '/consultations/RC801/AA1?format=csv',
    '/consultations/RC802/AA1?format=csv',
    '/consultations/RC802/AA1/response',
    '/consultations/RC802/AA1/late-response',
    '/search?q=affair',
    ...inDozens(words).map(some => `/search?q=${encodeURIComponent(some.join(' OR '))}`),
    `/meetings/${meeting}/pack.pdf`,
    `/meetings/${meeting}/confidential-minutes`,
    `/meetings/${meeting}/confidential-minutes.json`,
    `/meetings/${meeting}/confidential-minutes.pdf`,
    `/meetings/${meeting}/minutes.pdf`,
    `/meetings/${meeting}.ics`,
    `/meetings/${meeting}?as-at=2017-01-02`,
    '/meetings.ics',
    `/decisions/${meeting}/D02`,
    `/actions/${meeting}/02`,
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(n => `/meetings/${meeting}/items/${n}/minute/confidential`),
    `/items/${twin}`,
    `/records/${twin}/sight`,
    `/records/${twin}/class`,
    `/records/${closedItem}/sight?names=yes`,
  ]
}

/** What finds nothing for any of a dozen words finds nothing for each of them. */
function inDozens(words: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(words.length / 12) }, (_, n) => words.slice(n * 12, n * 12 + 12))
}
