import type { Act, Link } from './act.ts'
import { collectFindings, type Finding, type Findings } from './finding.ts'
import type { Hash } from './hash.ts'

/** Follows the chains of many records at once, act by act, in the order of the ledger. */
export type Chains = Readonly<{
  follow: (act: Followed, place?: Place) => void
  /** Takes note of an act of which nothing but the hash is known. */
  passHidden: (hash: Hash) => void
  records: () => number
  /** How many links lead to a hidden act, and were checked by its hash only. */
  hiddenLinks: () => number
}>

type Followed = Pick<Link, 'record' | 'recordSequence' | 'previousHash'> & Pick<Act, 'hash'>
type Place = Readonly<{ line?: number; act?: string }>
type Last = Readonly<{ recordSequence: number; hash: Hash | null; moment: number }>
type Gap = Readonly<{ missing: number; finding: number }>

/** Before the first act on a record. */
const NOTHING: Last = { recordSequence: 0, hash: null, moment: -1 }

export function watchChains(findings: Findings = collectFindings()): Chains {
  const lasts = new Map<string, Last>()
  const gaps = new Map<string, Gap>()
  const hidden = watchHidden()
  let moment = 0

  const reportMisfit = (act: Followed, last: Last, place: Place): void => {
    const gap = gaps.get(act.record)
    if (gap?.missing === act.recordSequence && act.recordSequence < last.recordSequence) {
      findings.reword(gap.finding, outOfOrder(act, last))
      gaps.delete(act.record)
      return
    }
    const finding = findings.add({ ...misfitOf(act, last), record: act.record, ...place })
    if (act.recordSequence > last.recordSequence + 1) {
      gaps.set(act.record, { missing: last.recordSequence + 1, finding })
    }
  }

  return {
    follow: (act, place = {}) => {
      const last = lasts.get(act.record) ?? NOTHING
      if (!follows(act, last) && !hidden.bridges(act, last)) reportMisfit(act, last, place)
      if (act.recordSequence > last.recordSequence) {
        lasts.set(act.record, { recordSequence: act.recordSequence, hash: act.hash, moment: moment++ })
      }
    },
    passHidden: hash => hidden.pass(hash, moment++),
    records: () => lasts.size,
    hiddenLinks: hidden.links,
  }
}

function follows(act: Followed, last: Last): boolean {
  return act.recordSequence === last.recordSequence + 1 && act.previousHash === last.hash
}

function misfitOf(act: Followed, last: Last): Pick<Finding, 'reason' | 'says'> {
  const { record, recordSequence: number } = act
  const next = last.recordSequence + 1
  if (number > next) {
    const missing =
      number === next + 1
        ? `Act ${next} of record ${record} is`
        : `Acts ${next} to ${number - 1} of record ${record} are`
    return { reason: 'act-missing', says: `${missing} missing: the next that is here is act ${number}.` }
  }
  if (number < next) {
    return { reason: 'act-added', says: `Record ${record} has act ${number} twice: one of the two was added.` }
  }
  const says =
    number === 1
      ? `Act 1 of record ${record} claims to follow an act before it: it was altered, or what it follows was removed.`
      : `Act ${number} of record ${record} does not follow from act ${number - 1}: one of the two was altered or replaced.`
  return { reason: 'act-altered', says }
}

function outOfOrder({ record, recordSequence }: Followed, last: Last): Pick<Finding, 'reason' | 'says'> {
  const says = `Act ${recordSequence} of record ${record} stands after act ${last.recordSequence}: they were reordered.`
  return { reason: 'act-out-of-order', says }
}

/**
 * An act may hang on one that is hidden, record and all. Then no more can be asked than this: that a hidden act with that hash
 * stands after the last known one on the record, is followed by this one only, and that there are hidden acts enough.
 */
function watchHidden() {
  const moments = new Map<Hash, number>()
  let unclaimed = 0
  let links = 0
  return {
    pass: (hash: Hash, moment: number): void => {
      moments.set(hash, moment)
      unclaimed += 1
    },
    bridges: ({ recordSequence, previousHash }: Followed, last: Last): boolean => {
      const between = recordSequence - last.recordSequence - 1
      const moment = moments.get(previousHash ?? '') ?? -1
      if (previousHash === null || between < 1 || between > unclaimed || moment <= last.moment) return false
      moments.delete(previousHash)
      unclaimed -= between
      links += 1
      return true
    },
    links: () => links,
  }
}
