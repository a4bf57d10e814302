import { findBody } from '../../kit/pack/group-body.ts'
import { isCalendarDate } from '../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import type { Body } from '../../kit/pack/body.ts'
import { type Edition, editionInForce } from '../../kit/pack/pack.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { namesOf } from '../../shell/web/history.ts'
import type { BodyContent } from './body.ts'
import type { Seat, SeatOnDay } from './seat.ts'
import type { TermsOfReference } from './terms.ts'
import { bodyStatement, keptBodiesFrom, keptSeatsFrom, seatsFrom, seatsStatement } from './store.ts'
import { keptTermsFrom, termsStatement } from './store-terms.ts'
import { signatureFrom, type SignatureRow, signaturesOfBody } from './store-signatures.ts'

/** A body as a page of it needs it: its record, its rules on the day that is asked, and its seats as they are held then. */
export type BodyView = Readonly<{
  body: Kept<BodyContent>
  edition: Edition
  rules: Body
  date: string
  seats: readonly SeatOnDay[]
  kept: readonly Kept<Seat>[]
  /** Its terms of reference, once there are any. */
  terms: Kept<TermsOfReference> | undefined
  /** As far as this reader may know them. */
  signatures: readonly SignatureRow[]
  names: ReadonlyMap<string, string>
  isSignedIn: boolean
}>

/** Undefined if there is no such body, or was not on the day that is asked. */
export async function readBody(ask: Ask): Promise<BodyView | undefined> {
  const code = ask.house.pack.code.key
  const key = ask.params['body'] ?? ''
  const date = dateAsked(ask)
  const [bodies = [], rows = [], signed = [], terms = []] = await ask.read(
    bodyStatement(code, key, ask.asAt?.instant),
    seatsStatement(code, key, date, ask.asAt?.instant),
    signaturesOfBody(code, key),
    termsStatement(code, ask.asAt?.instant).where('record.reference', '=', key),
  )
  const [body] = keptBodiesFrom(bodies)
  const edition = editionOn(ask, date)
  const rules = findBody(edition, key) ?? findBody(ask.edition, key)
  if (body === undefined || rules === undefined) return undefined
  const kept = keptSeatsFrom(rows)
  const persons = kept.flatMap(({ content }) => content.holders.map(({ person }) => person))
  const names = await namesOf(ask, persons)
  const signatures = signed.map(signatureFrom)
  const isSignedIn = ask.reader.person !== undefined
  return {
    body,
    edition,
    rules,
    date,
    seats: seatsFrom(rows),
    kept,
    terms: keptTermsFrom(terms)[0],
    signatures,
    names,
    isSignedIn,
  }
}

/** The day for which seats are asked: `?date=`, else the day of `?as-at=`, else today. */
export function dateAsked(ask: Ask): string {
  const { date } = ask.query
  return isCalendarDate(date) ? date : (ask.asAt?.date ?? dateIn(LONDON, ask.now))
}

/** The edition in force on that day; today's, where there was none. */
export function editionOn(ask: Ask, date: string): Edition {
  const edition = editionInForce(ask.house.pack, date)
  return edition.ok ? edition.value : ask.edition
}

/** `?as-at=...` for links that stay in the day that is shown. */
export function asAtQuery(ask: Ask): string {
  return ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
}
