import { granted, refused, type Verdict } from '../verdict.ts'
import type { Act, Link, RedactedAct, UnhashedAct } from './act.ts'
import { canonicalText } from './canonical.ts'
import { watchChains } from './chain.ts'
import { collectFindings, type Finding } from './finding.ts'
import { type Hash, sha256 } from './hash.ts'

/**
 * The hash of an act: of all that it says and of the act before it on its record, but not of its sequence, which it is given
 * only when it is written. It is made in two steps, so that whoever may not read an act can still see on what it hangs.
 */
export function hashAct(act: UnhashedAct): Hash {
  return hashLink(linkOf(act))
}

export function linkOf(act: UnhashedAct): Link {
  const { record, recordSequence, previousHash } = act
  return { record, recordSequence, previousHash, content: contentHashOf(act) }
}

export function hashLink({ record, recordSequence, previousHash, content }: Link): Hash {
  return sha256(`witan act 1\n${canonicalText({ record, recordSequence, previousHash, content })}`)
}

/**
 * What stands in the tree for an act, in hexadecimal: its sequence in eight bytes, the highest first, and its hash. So the
 * checkpoint vouches for the sequence too, although the hash does not.
 */
export function leafOf({ sequence, hash }: Readonly<{ sequence: number; hash: Hash }>): string {
  return sequence.toString(16).padStart(16, '0') + hash
}

/** The act for somebody who may not read it: `linked` if he may know of its record, `hidden` if not. */
export function redactAct(act: Act, how: 'linked' | 'hidden'): RedactedAct {
  const { sequence, hash } = act
  return how === 'hidden' ? { sequence, hash, redacted: true } : { sequence, hash, redacted: true, ...linkOf(act) }
}

/**
 * Whether these are all the acts on one record from its first on, in their order and as they were recorded. The refusal names
 * the first act that does not fit: `act-altered`, `act-missing`, `act-out-of-order` or `act-added`.
 */
export function checkChain(acts: readonly Act[]): Verdict {
  const record = acts[0]?.record
  const findings = collectFindings()
  const chains = watchChains(findings)
  for (const act of acts) {
    const stranger = act.record === record ? undefined : strangerOn(record ?? '', act)
    const misfit = stranger ?? alterationOf(act, act.id)
    if (misfit !== undefined) return refused(findings.first()[0] ?? misfit)
    chains.follow(act, { act: act.id })
  }
  const [finding] = findings.first()
  return finding === undefined ? granted() : refused(finding)
}

/** Says so if an act, or the link of one, no longer gives the hash that it was recorded with. */
export function alterationOf(act: Act | (RedactedAct & Link), id?: string): Finding | undefined {
  const { record, recordSequence, hash } = act
  if (hash === ('content' in act ? hashLink(act) : hashAct(act))) return undefined
  const says = `Act ${recordSequence} of record ${record} was altered: it no longer gives the hash that it was recorded with.`
  return { reason: 'act-altered', says, record, ...(id === undefined ? {} : { act: id }) }
}

function strangerOn(record: string, act: Act): Finding {
  const says = `Act ${act.recordSequence} of record ${act.record} was added among the acts of record ${record}.`
  return { reason: 'act-added', says, record, act: act.id }
}

/** The identifier of an act is random and goes into its content: nobody can find a hidden content by guessing. */
function contentHashOf(act: UnhashedAct): Hash {
  const { id, verb, actorId, actorCommitment, capacity, authority } = act
  const { effectiveOn, recordedAt, edition, input, before, after } = act
  const who = { actorId, actorCommitment, capacity, authority }
  return sha256(
    `witan act content 1\n${canonicalText({ id, verb, ...who, effectiveOn, recordedAt, edition, input, before, after })}`,
  )
}
