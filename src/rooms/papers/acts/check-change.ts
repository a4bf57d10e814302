import { checkActor } from '../../../kit/pack/actor.ts'
import { checkStep, titleOfState } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../paper.ts'
import { checkPaperGuards } from '../paper-guards.ts'
import { rolesOnPaper } from './roles-on-paper.ts'

/** How what changes is told: once a paper is issued, whoever changes it issues it again. */
export type PaperChange = Readonly<{ isReissue: boolean }>

/**
 * May the actor change what a paper says, its document or its appendices?
 *
 * In English:
 * - while it can be submitted, those who may submit it;
 * - while it can be returned, those who may return it;
 * - while it can be reissued, those who may do that, with a reason;
 * - otherwise nobody.
 */
export async function checkChange(
  tx: Transaction,
  { record, content }: Kept<Paper>,
  reason: string | undefined,
): Promise<Verdict<PaperChange>> {
  const edition = editionOf(tx, record)
  const lifecycle = getLifecycle(edition, 'paper')
  const steps = ['submit-paper', 'return-paper'].map(act => checkStep(lifecycle, act, record.state))
  const before = steps.find(step => step.ok)
  const reissue = checkStep(lifecycle, 'reissue-paper', record.state)
  const step = before ?? reissue
  if (!step.ok) return refused(fixed(titleOfState(lifecycle, record.state)))
  const { row } = step.value
  const facts = {
    paper: content,
    classification: record.classification,
    handling: edition.classification,
    today: tx.today,
    reason: reason ?? '',
  }
  const verdict = allOf(
    checkActor(edition, row, await rolesOnPaper(tx, content)),
    before === undefined ? checkPaperGuards(row, facts) : granted(),
  )
  return verdict.ok ? granted({ isReissue: before === undefined }) : verdict
}

function fixed(state: string) {
  const says = `A paper whose state is “${state}” stays as it is. Write a new paper instead.`
  return { reason: 'paper-fixed', says }
}
