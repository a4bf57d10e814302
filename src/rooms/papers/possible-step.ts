import { checkActor } from '../../kit/pack/actor.ts'
import { rowsFrom } from '../../kit/pack/lifecycle.ts'
import { type Edition, getLifecycle } from '../../kit/pack/pack.ts'
import { LIFECYCLE_OPTIONS } from '../../kit/pack/lifecycle-options.ts'
import type { Refusal } from '../../kit/verdict.ts'
import type { PaperAct } from './paper-act.ts'
import { asksForReason, checkPaperGuards, type PaperFacts } from './paper-guards.ts'

/** What can be done next with a paper, and why not if it cannot. */
export type PossibleStep = Readonly<{
  act: PaperAct
  /** Is it for this reader to do? */
  isForReader: boolean
  asksForReason: boolean
  /** Why it cannot be done, or not by this reader; empty if it can. */
  refusals: readonly Refusal[]
}>

/** The rows of the table that start from this state, as somebody with these roles finds them. */
export function possibleSteps(
  edition: Edition,
  state: string,
  roles: readonly string[],
  facts: Omit<PaperFacts, 'reason'>,
): readonly PossibleStep[] {
  return rowsFrom(getLifecycle(edition, 'paper'), state).flatMap(row => {
    const act = LIFECYCLE_OPTIONS.paper.acts.find(known => known === row.act)
    if (act === undefined || act === 'reissue-paper') return []
    const byReader = checkActor(edition, row, roles)
    const held = checkPaperGuards(row, { ...facts, reason: undefined })
    const refusals = [byReader, held].flatMap(verdict => (verdict.ok ? [] : verdict.refusals))
    return [{ act, isForReader: byReader.ok, asksForReason: asksForReason(row), refusals }]
  })
}

/** May somebody with these roles change what the paper says, as it stands; and is that to issue it again? See `checkChange`. */
export function changeOpenTo(
  edition: Edition,
  state: string,
  roles: readonly string[],
): 'edit' | 'reissue' | undefined {
  const rows = rowsFrom(getLifecycle(edition, 'paper'), state)
  const before = rows.find(({ act }) => act === 'submit-paper') ?? rows.find(({ act }) => act === 'return-paper')
  const row = before ?? rows.find(({ act }) => act === 'reissue-paper')
  if (row === undefined || !checkActor(edition, row, roles).ok) return undefined
  return before === undefined ? 'reissue' : 'edit'
}
