import type { Generated } from 'kysely'
import { build } from '../../shell/database/statements.ts'
import type { LinkPurpose } from './sign-in-link.ts'
import type { SignInMethod } from './session.ts'

/** The tables of this room, as `tables*.sql` make them. Instants are ISO text in UTC. */
export type PeopleTables = {
  'people.person': PersonTable
  'people.account': AccountTable
  'people.passkey': PasskeyTable
  'people.recovery_code': { person: string; digest: string; made_at: string; used_at: string | null }
  'people.directory_identity': {
    issuer: string
    subject: string
    person: string
    linked_at: string
    unlinked_at: string | null
  }
  'people.sign_in_link': LinkTable
  'people.recovery_request': { id: string; address: string; asked_at: string; ended_at: string | null }
  'people.throttle': { key: string; failures: number; last_at: string; open_at: string }
  'people.spent': { key: string; spent_at: string }
  'people.session': SessionTable
  'people.api_token': TokenTable
}

export type PersonTable = {
  id: string
  name: string
  email: string | null
  functions: string[]
  party: string | null
  organisation: string | null
  salt: string
  commitment: string
  sign_in: unknown
  erased_at: string | null
}

export type AccountTable = {
  id: string
  person: string
  address: string
  opened_at: string
  closed_at: string | null
  password: string | null
  one_time_secret: string | null
  one_time_step: number
  wants_mail: boolean
}

export type PasskeyTable = {
  id: string
  person: string
  credential: string
  public_key: Uint8Array
  counter: number
  transports: string[]
  title: string
  made_at: string
  used_at: string | null
  removed_at: string | null
}

export type LinkTable = {
  id: string
  person: string
  purpose: LinkPurpose
  address: string | null
  digest: string
  made_at: string
  expires_at: string
  used_at: string | null
  withdrawn_at: string | null
}

export type SessionTable = {
  id: Generated<string>
  token_digest: string
  person: string
  began_at: string
  expires_at: string
  ended_at: string | null
  method: SignInMethod
  used_at: string
  idle_minutes: number | null
  agent: string
  capacity: string | null
}

export type TokenTable = {
  id: string
  person: string
  digest: string
  start: string
  title: string
  may_act: boolean
  made_at: string
  expires_at: string
  used_at: string | null
  revoked_at: string | null
}

/** For building statements on these tables. */
export const people = build.withTables<PeopleTables>()
