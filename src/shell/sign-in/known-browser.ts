import { type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Instant, millisecondsOf } from '../../kit/instant.ts'
import { keyedDigest } from './sealing.ts'

/** By what a browser is known again in which somebody has signed in. It opens nothing: it only says whose tries to count apart. */
export const BROWSER_COOKIE = 'witan-browser'

export const KNOWN_DAYS = 180

/** What such a browser keeps: a number of its own, the instant until which it counts, and a seal that binds both to one account. */
export function markOfBrowser(installation: KeyObject, account: string, now: Instant): string {
  const own = randomBytes(16).toString('base64url')
  const until = String(Math.floor(millisecondsOf(now) / 1000) + KNOWN_DAYS * 86_400)
  return [own, until, sealOf(installation, { account, own, until })].join('.')
}

/** The browser's own number, if it is known for this account; undefined if it is not, or is no more. */
export function browserKnownFor(
  installation: KeyObject,
  account: string,
  mark: string | undefined,
  now: Instant,
): string | undefined {
  const [, own, until, seal] = /^([\w-]{22})\.(\d{1,12})\.([0-9a-f]{64})$/.exec(mark ?? '') ?? []
  if (own === undefined || until === undefined || seal === undefined) return undefined
  const isOurs = timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(installation, { account, own, until })))
  return isOurs && Number(until) * 1000 > millisecondsOf(now) ? own : undefined
}

function sealOf(
  installation: KeyObject,
  { account, own, until }: Readonly<{ account: string; own: string; until: string }>,
): string {
  return keyedDigest(installation, 'known browser', `${own} ${until} ${account}`)
}
