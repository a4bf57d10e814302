import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'

/** What the register of actions is asked; what is empty asks for all, save that an empty state asks for those that are not over. */
export type ActionFilters = Readonly<{
  body: string
  /** `organisation:key`, `seat:body/key` ... */
  owner: string
  meeting: string
  state: string
  overdue: string
}>

const DUE = sql<string>`version.content -> 'due' ->> 'on'`

/** Actions by when they are due, those without a date last; now or as the register stood. `today` is the day that is asked. */
export function registerStatement(code: string, filters: ActionFilters, today: string, asAt?: Instant) {
  const { body, owner, meeting, state, overdue } = filters
  const [kind = '', key = ''] = owner.split(/:(.*)/)
  const open = ['open', 'proposed-closed']
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'action')
    .$if(body !== '', query => query.where('record.body', '=', body))
    .$if(state === '' || overdue !== '', query => query.where('version.state', 'in', open))
    .$if(state !== '' && state !== 'all', query => query.where('version.state', '=', state))
    .$if(owner !== '', query =>
      query
        .where(sql<boolean>`version.content -> 'owner' ->> 'kind' = ${kind}`)
        .where(sql<boolean>`version.content -> 'owner' ->> 'key' = ${key}`),
    )
    .$if(meeting !== '', query => query.where(sql<boolean>`version.content ->> 'meeting' = ${meeting}`))
    .$if(overdue !== '', query => query.where(sql<boolean>`${DUE} < ${today}`))
    .orderBy(sql`${DUE} asc nulls last`)
    .orderBy('record.id')
}

/** One action with all that it says, by its reference. */
export function actionByReference(code: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'action').where('record.reference', '=', reference)
}

/** The open actions of these owners, each `kind:key`, by when they are due. */
export function ownedStatement(code: string, owners: readonly string[]) {
  return keptRecords(code)
    .where('record.kind', '=', 'action')
    .where('record.state', '=', 'open')
    .where(
      sql<string>`(version.content -> 'owner' ->> 'kind') || ':' || (version.content -> 'owner' ->> 'key')`,
      'in',
      [...owners],
    )
    .orderBy(sql`${DUE} asc nulls last`)
    .orderBy('record.id')
    .limit(50)
}
