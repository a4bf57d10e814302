import { isCalendarDate } from '../../kit/calendar-date.ts'
import { endOfDay, type Instant } from '../../kit/instant.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Refusal } from '../../kit/verdict.ts'
import { contextOf, editionNow, type House } from '../house.ts'
import type { ActContext } from '../ledger/perform.ts'
import { newFormKey } from './form-key.ts'
import { readsOf, type ReadsAlong } from './read-along.ts'
import type { Reader } from './reader.ts'

/** What a page is asked: by whom, for what, as at when. */
export type Ask = ReadsAlong &
  Readonly<{
    house: House
    reader: Reader
    /** What the reader's session is known by. */
    token: string | undefined
    /** What is known of the browser or the program that asks. */
    client: Client
    edition: Edition
    /** The address without the query. */
    path: string
    /** Where its reader is, with the query: the page itself, or the one from which a form was sent. */
    here: string
    params: Readonly<Record<string, string>>
    query: Readonly<Record<string, string | undefined>>
    /** The day for which the record is asked as it stood, and the instant at which that day ended. */
    asAt?: Readonly<{ date: string; instant: Instant }>
    now: Instant
    /** A fresh key for each form on the page, so that a doubled click is one act. */
    newKey: () => string
    /** Where a form was refused: why, and what had been entered. */
    refusals: readonly Refusal[]
    entered: Readonly<Record<string, unknown>> | undefined
    /** For an act in the reader's name. */
    context: ActContext
  }>

export type Client = Readonly<{
  /** Its network address. */
  address: string
  /** What it calls itself. */
  agent: string
  cookies: Readonly<Record<string, string | undefined>>
}>

const NOBODY: Client = { address: '', agent: '', cookies: {} }

export type AskParts = Readonly<{
  house: House
  reader: Reader
  token?: string | undefined
  client?: Client
  path: string
  here?: string
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string | undefined>>
  request?: ActContext['request']
}>

export function askOf({ house, reader, token, client, path, here, params, query, request }: AskParts): Ask {
  const date = query['as-at']
  const asAt = isDayOfRecord(date) ? { asAt: { date, instant: endOfDay(date) } } : {}
  return {
    house,
    reader,
    token,
    client: client ?? NOBODY,
    edition: editionNow(house),
    path,
    here: here ?? path,
    params,
    query,
    ...asAt,
    now: house.now(),
    newKey: () => newFormKey(reader),
    refusals: [],
    entered: undefined,
    ...readsOf(house, reader, { isPast: date !== undefined }),
    context: contextOf(house, reader.actor, request),
  }
}

/** No record is asked for before or after these: what is worked out from a day would leave the calendar. */
const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2999-12-31'

function isDayOfRecord(date: string | undefined): date is string {
  return isCalendarDate(date) && date >= FIRST_DAY && date <= LAST_DAY
}

/** What stood in a field of a refused form, or what stands there now. */
export function enteredOr(ask: Ask, field: string, current: string): string {
  const value = ask.entered?.[field]
  return typeof value === 'string' ? value : current
}

/** The same of a field that stands there several times: of the one in this place, counted from 0. */
export function enteredAt(ask: Ask, field: string, place: number, current: string): string {
  const values = [ask.entered?.[field]].flat()
  const value = values[place]
  return typeof value === 'string' ? value : current
}

/** Whether a box of this value was ticked in a refused form, or is now. */
export function enteredTick(ask: Ask, field: string, value: string, isTicked: boolean): boolean {
  return ask.entered === undefined ? isTicked : [ask.entered[field]].flat().includes(value)
}
