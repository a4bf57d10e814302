import { addMinutes, type Instant } from '../../kit/instant.ts'

/** By what a session was begun: chosen in the demonstration, or shown by one of the ways to sign in. */
export type SignInMethod = 'choice' | 'passkey' | 'password' | 'directory'

/** A session ends by itself after a working day, whatever its owner does. */
export const SESSION_MINUTES = 12 * 60

/** And after two hours in which nothing is asked of it, unless it is one of the demonstration. */
export const IDLE_MINUTES = 2 * 60

export function expiryOf(beganAt: Instant): Instant {
  return addMinutes(beganAt, SESSION_MINUTES)
}

/** A session as its owner sees it listed. */
export type ListedSession = Readonly<{
  id: string
  method: SignInMethod
  beganAt: Instant
  usedAt: Instant
  expiresAt: Instant
  agent: string
}>

const METHODS: Readonly<Record<SignInMethod, string>> = {
  choice: 'chosen in the demonstration',
  passkey: 'by passkey',
  password: 'by password and code',
  directory: 'by single sign-on',
}

export function methodInWords(method: SignInMethod): string {
  return METHODS[method]
}

/** A browser by its name, as far as it says it; what it says is never more than a hint. */
export function agentInWords(agent: string): string {
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1]
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1]
  if (browser === undefined) return system ?? 'A program, or a browser that does not say its name'
  return system === undefined ? browser : `${browser} on ${system}`
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]
