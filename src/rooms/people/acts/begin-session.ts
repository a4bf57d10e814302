import { randomBytes } from 'node:crypto'
import type { House } from '../../../shell/house.ts'
import { digestOfToken } from '../../../shell/web/reader.ts'
import { expiryOf, IDLE_MINUTES, type SignInMethod } from '../session.ts'
import { saveSession } from '../store-sessions.ts'

export type SessionAsked = Readonly<{
  person: string
  method: SignInMethod
  /** What the browser calls itself. */
  agent: string
  /** The token that the browser had so far: its session ends, whoever’s it was. */
  before: string | undefined
  /** The capacity to go on in, where the same person confirms who it is. */
  capacity?: string | null
}>

/** Begins a session of somebody who has shown who it is, under a new token, and answers that. */
export async function beginSession(
  house: House,
  { person, method, agent, before, capacity = null }: SessionAsked,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const beganAt = house.now()
  await saveSession(house.database, {
    tokenDigest: digestOfToken(token),
    person,
    method,
    beganAt,
    expiresAt: expiryOf(beganAt),
    idleMinutes: house.demonstration === undefined ? IDLE_MINUTES : null,
    agent,
    capacity,
    instead: before === undefined ? undefined : digestOfToken(before),
  })
  return token
}
