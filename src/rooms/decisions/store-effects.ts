import { compareClassifications } from '../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { link } from '../../shell/ledger/beside-record.ts'
import { type DecidedBy, type GivenWith, type Outcome, OUTCOMES } from '../../shell/ledger/outcome.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'

/** What a decision is about, and what it does to it. */
export type Effect = Readonly<{
  /** The identifier of the record. */
  subject: string
  /** The key of an outcome that the record’s room offers; it is only about it if there is none. */
  outcome?: string | undefined
}> &
  GivenWith

export type TakenEffect = Effect & Readonly<{ record: Kept<unknown>; does: Outcome | undefined }>

/**
 * The records that a decision of this class is about, locked, and what it may do to them.
 *
 * A record that is open to more readers than the decision is not changed by it: everybody would see that something secret was decided, and cite
 * a decision that they may not read.
 */
export async function takeEffects(
  tx: Transaction,
  effects: readonly Effect[],
  decision: Pick<SpineRecord, 'classification'>,
): Promise<Verdict<readonly TakenEffect[]>> {
  const taken: TakenEffect[] = []
  // Always in the same order, so that two decisions on the same records do not lock one another out.
  for (const effect of effects.toSorted((a, b) => a.subject.localeCompare(b.subject))) {
    const verdict = await takeEffect(tx, effect, decision)
    if (!verdict.ok) return verdict
    taken.push(verdict.value)
  }
  return granted(effects.flatMap(effect => taken.find(({ subject }) => subject === effect.subject) ?? []))
}

async function takeEffect(
  tx: Transaction,
  effect: Effect,
  decision: Pick<SpineRecord, 'classification'>,
): Promise<Verdict<TakenEffect>> {
  const record = await take<unknown>(tx, { id: effect.subject })
  if (record === undefined) {
    return refused({
      reason: 'no-such-subject',
      says: 'What the decision is about cannot be found. Choose it again.',
      field: 'subject',
    })
  }
  if (effect.outcome === undefined) return granted({ ...effect, record, does: undefined })
  const does = tx.context.offers
    .of(OUTCOMES)
    .find(({ key, kind }) => key === effect.outcome && kind === record.record.kind)
  if (does === undefined) {
    return refused({
      reason: 'no-such-outcome',
      says: 'A decision cannot do that to what it is about. Choose from the list.',
      field: 'outcome',
    })
  }
  if (compareClassifications(decision.classification, record.record.classification) > 0) {
    return refused({
      reason: 'subject-less-secret',
      says: 'More people may read what this is about than may read the decision, and they would see that it changed. Decide it where they can read the decision, or leave the outcome out.',
      field: 'outcome',
    })
  }
  const asked = checkAsked(does, effect)
  if (!asked.ok) return asked
  const possible = does.check(record, tx, effect)
  return possible.ok ? granted({ ...effect, record, does }) : possible
}

function checkAsked({ asks = [], says }: Outcome, effect: Effect): Verdict {
  const lacking = asks.filter(what => (effect[what] ?? '') === '')
  return lacking.length === 0
    ? granted()
    : refused(
        ...lacking.map(what => ({
          reason: `${what}-missing`,
          says: `“${says}” needs a ${what}. Give it.`,
          field: what,
        })),
      )
}

/** Carries the effects out, each under the authority of the decision, and links it to what it is about. */
export async function applyEffects(
  tx: Transaction,
  effects: readonly TakenEffect[],
  decidedBy: Omit<DecidedBy, keyof GivenWith>,
): Promise<Verdict> {
  for (const { record, does, date, reason, categories } of effects) {
    await link(tx, decidedBy.decision.id, record.record.id, 'about')
    if (does === undefined) continue
    const applied = await does.apply(record, { ...decidedBy, date, reason, categories }, tx)
    if (!applied.ok) return applied
  }
  return granted()
}
