import { addMonths, type CalendarDate } from '../../kit/calendar-date.ts'
import type { Body } from '../../kit/pack/body.ts'
import { getBody, type Edition } from '../../kit/pack/pack.ts'
import { parseReference } from '../../kit/pack/reference-pattern.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { ActionUpdate, Due } from './action.ts'
import { resolveDue } from './due.ts'
import { type DueVocabulary, findDue, readDue } from './due-words.ts'
import type { LineVocabulary } from './line.ts'
import { bodyWords, ownerNames } from './owner-names.ts'
import { listCalledMeetings } from './store.ts'

export type DueAsked = Readonly<{
  edition: Edition
  /** The body at whose meeting it is said, and the day. */
  body: string
  from: CalendarDate
}>

/** When something is due by what a line says of it. */
export async function dueOfLine(tx: Transaction, asked: DueAsked, line: string): Promise<Due> {
  const found = findDue(line, dueVocabulary(asked))
  return await resolve(tx, asked, found?.words ?? '', found?.meaning)
}

/** When something is due by words that say nothing else: a date, a month, a meeting. Other words are kept, without a date. */
export async function dueOfWords(tx: Transaction, asked: DueAsked, words: string): Promise<Due> {
  return await resolve(tx, asked, words.trim(), readDue(words, dueVocabulary(asked)))
}

/** What a line at a meeting of this body is understood by. */
export function vocabularyOf(tx: Transaction, edition: Edition, body: Body): LineVocabulary {
  return { names: ownerNames(tx.context.pack.code, edition, body), word: edition.words.action }
}

/** An update as the actor gives it today; undefined if nothing was said. */
export function updateOf(tx: Transaction, text: string | undefined, meeting?: string): ActionUpdate | undefined {
  const says = text?.trim() ?? ''
  return says === '' ? undefined : { meeting: meeting ?? null, text: says, on: tx.today, by: tx.actor.capacity }
}

async function resolve(
  tx: Transaction,
  { edition, body, from }: DueAsked,
  words: string,
  meaning: ReturnType<typeof readDue>,
): Promise<Due> {
  const { pack, calendar } = tx.context
  return resolveDue(words, meaning, {
    from,
    calendar: calendar[pack.code.nation],
    called: meaning === undefined ? [] : await listCalledMeetings(tx, from, addMonths(from, 25)),
    recurrenceOf: key => getBody(edition, key || body).recurrence,
  })
}

function dueVocabulary({ edition, body, from }: DueAsked): DueVocabulary {
  return {
    from,
    body,
    bodies: bodyWords(edition),
    isMeeting: word => parseReference(edition.references, 'meeting', word) !== undefined,
  }
}
