import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { SESSION_COOKIE } from '../../../shell/web/doors.ts'
import { type Moved, moved } from '../../../shell/web/page.ts'
import { beginSession } from '../acts/begin-session.ts'
import { type SignInMethod, SESSION_MINUTES } from '../session.ts'

/** A session of somebody who has shown who it is, in the place of the one that this browser had. */
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
  return granted(movedWith(token, to))
}

export function movedWith(token: string, to: string): Moved {
  return moved(to, [{ name: SESSION_COOKIE, value: token, maxAgeSeconds: SESSION_MINUTES * 60 }])
}
