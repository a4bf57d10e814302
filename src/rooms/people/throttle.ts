import {
  addMinutes,
  compareInstants,
  formatTime,
  type Instant,
  LONDON,
  millisecondsOf,
  timeIn,
} from '../../kit/instant.ts'
import type { Refusal } from '../../kit/verdict.ts'

/**
 * What is counted: tries on one account, wherever they come from, tries from one network address, whoever is meant, and tries on one account in a
 * browser that is known for it.
 */
export type ThrottleKind = 'account' | 'network' | 'browser'

/** So many tries may fail before anybody has to wait. Many people may share a network address. */
const FREE: Readonly<Record<ThrottleKind, number>> = { account: 5, network: 30, browser: 5 }

const LONGEST_MINUTES = 15
/** One failure is forgotten for each so many minutes without a try. */
const FORGIVEN_EVERY_MINUTES = 10

export type Throttled = Readonly<{ failures: number; lastAt: Instant; openAt: Instant }>

/**
 * How a count stands after one more try, counted as failed until it is known to be right.
 *
 * In English:
 * - the first tries cost nothing; each further one doubles the wait, from one minute to fifteen at most;
 * - every ten minutes without a try forgive one;
 * - so nobody is locked out for good: after the wait there is always one more try.
 */
export function afterTry(kind: ThrottleKind, before: Throttled | undefined, now: Instant): Throttled {
  const failures = (before === undefined ? 0 : remaining(before, now)) + 1
  const over = failures - FREE[kind]
  const minutes = over < 0 ? 0 : Math.min(2 ** over, LONGEST_MINUTES)
  return { failures, lastAt: now, openAt: addMinutes(now, minutes) }
}

function remaining({ failures, lastAt }: Throttled, now: Instant): number {
  const minutes = Math.max(0, millisecondsOf(now) - millisecondsOf(lastAt)) / 60_000
  return Math.max(0, failures - Math.floor(minutes / FORGIVEN_EVERY_MINUTES))
}

export function mayTry(throttled: Throttled | undefined, now: Instant): boolean {
  return throttled === undefined || compareInstants(throttled.openAt, now) <= 0
}

export function waitRefusal(openAt: Instant): Refusal {
  return {
    reason: 'too-many-tries',
    says: `There were too many tries. Try again after ${formatTime(timeIn(LONDON, addMinutes(openAt, 1)))}; a passkey works at any time, and so does a browser in which you have signed in before.`,
  }
}

/** An address of version 6 belongs to a whole network of its own: its first half counts. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '')
  if (!plain.includes(':')) return plain
  const [head = ''] = plain.split('%')
  return expanded(head).slice(0, 4).join(':')
}

function expanded(address: string): readonly string[] {
  const [before = '', after] = address.split('::')
  const left = before === '' ? [] : before.split(':')
  if (after === undefined) return left
  const right = after === '' ? [] : after.split(':')
  return [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right]
}
