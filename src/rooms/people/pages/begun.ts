import { granted, type Verdict } from '../../../kit/verdict.ts'
import { BROWSER_COOKIE, KNOWN_DAYS, markOfBrowser } from '../../../shell/sign-in/known-browser.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { SESSION_COOKIE } from '../../../shell/web/doors.ts'
import { type Cookie, type Moved, moved } from '../../../shell/web/page.ts'
import { beginSession } from '../acts/begin-session.ts'
import { type SignInMethod, SESSION_MINUTES } from '../session.ts'
import { findAccountOf } from '../store-account.ts'
import type { TryFrom } from '../acts/place-try.ts'

/** A session of somebody who has shown who it is, in the place of the one that this browser had. The browser is known from now on. */
export async function begun(
  ask: Ask,
  person: Verdict<string>,
  method: SignInMethod,
  to: string,
): Promise<Verdict<Moved>> {
  if (!person.ok) return person
  const { agent } = ask.client
  const isSame = ask.reader.person?.id === person.value
  const capacity = isSame ? (ask.reader.signedIn?.capacity ?? null) : null
  const asked = { person: person.value, method, agent, before: ask.token, capacity }
  const token = await beginSession(ask.house, asked)
  return granted(movedWith(token, to, await marksOf(ask, person.value)))
}

export function movedWith(token: string, to: string, more: readonly Cookie[] = []): Moved {
  return moved(to, [{ name: SESSION_COOKIE, value: token, maxAgeSeconds: SESSION_MINUTES * 60 }, ...more])
}

/** Where the tries of whoever asks come from. */
export function tryFrom({ client }: Ask): TryFrom {
  return { network: client.address, browser: client.cookies[BROWSER_COOKIE] }
}

async function marksOf({ house, now }: Ask, person: string): Promise<readonly Cookie[]> {
  const account = await findAccountOf(house.database, person)
  if (account === undefined) return []
  const value = markOfBrowser(house.signingKey, account.address, now)
  return [{ name: BROWSER_COOKIE, value, maxAgeSeconds: KNOWN_DAYS * 86_400 }]
}
