import { findState, type ModificationProcess } from '../../../kit/pack/modification-process.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { readingOnce } from '../../../shell/web/reading-once.ts'
import { readingTogether } from '../../../shell/web/reading-together.ts'
import { possibleSteps, type Standing } from '../lifecycle.ts'
import { liveStates } from '../live-states.ts'
import type { Modification } from '../modification.ts'
import { standingTogether } from './standing-page.ts'

/** A step that leads on, and what it still lacks, in whole sentences. */
export type Lacking = Readonly<{ step: string; says: string; lacks: readonly string[] }>

/** So many are asked about in one round trip. */
const TOGETHER = 50

/** What each that is under way still lacks before it can go on, by its identifier. Of what has ended nothing is asked, and of the past neither. */
export async function lackingOf(
  ask: Ask,
  all: readonly Kept<Modification>[],
): Promise<ReadonlyMap<string, readonly Lacking[]>> {
  const lacking = new Map<string, readonly Lacking[]>()
  if (ask.asAt !== undefined) return lacking
  const states = liveStates(ask.house.pack)
  const live = all.filter(({ record }) => states.includes(record.state))
  for (let from = 0; from < live.length; from += TOGETHER) {
    const together = readingOnce(readingTogether(ask))
    const judged = live.slice(from, from + TOGETHER).map(async kept => {
      lacking.set(kept.record.id, lackingIn(await standingTogether(together, kept)))
    })
    await Promise.all(judged)
  }
  return lacking
}

/** Of the steps that lead to another state in its stage or in a later one; what may end it on the way is no next step. */
function lackingIn(standing: Standing): readonly Lacking[] {
  const { process, state } = standing
  const at = placeOf(process, state)
  return possibleSteps(standing)
    .filter(({ to, lacks }) => lacks.length > 0 && to !== state && placeOf(process, to) >= Math.max(at, 0))
    .map(({ step, lacks }) => ({ step: step.key, says: step.says, lacks: lacks.map(({ says }) => says) }))
}

function placeOf(process: ModificationProcess, state: string): number {
  return process.stages.findIndex(({ key }) => key === findState(process, state)?.stage)
}

/** As a cell of the register has it. */
export function lackingCell(lacking: readonly Lacking[] | undefined): Html | string {
  if (lacking === undefined || lacking.length === 0) return ''
  return html`${lacking.map(
    ({ says, lacks }) =>
      html`<strong>Before “${says}”</strong><ul class="govuk-list govuk-list--bullet">${lacks.map(lack => html`<li>${lack}</li>`)}</ul>`,
  )}`
}

/** As a file has it. */
export function lackingInWords(lacking: readonly Lacking[] | undefined): string {
  return (lacking ?? []).map(({ says, lacks }) => `Before “${says}”: ${lacks.join(' ')}`).join('\n')
}
