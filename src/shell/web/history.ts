import { capital } from '../../kit/capital.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import { isIdentifier } from '../../kit/identifier.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import type { Row } from '../database/connection.ts'
import { actEntryOf, actsOn, personsIn } from '../ledger/read-record.ts'
import type { ActEntry, SpineRecord } from '../ledger/record.ts'
import { details } from '../views/details.ts'
import { html, type Html } from '../views/html.ts'
import { table } from '../views/table.ts'
import { timeline } from '../views/timeline.ts'
import type { Ask } from './ask.ts'
import { inPlainWords, nameInWords } from './plain-words.ts'

export type HistoryPart = Readonly<{ html: Html; data: readonly unknown[] }>

/** So many acts stand on a page, unless all are asked for: `?acts=all`. */
const SHOWN = 50
const MOST_ACTS = 5000

/**
 * The history of a record, newest first, in sentences: who, in which capacity, did what, under which authority, when it took effect and when
 * it was recorded. Of acts that this reader may not see, nothing. The newest fifty, with the way to all of them.
 */
export async function historyPart(ask: Ask, record: Pick<SpineRecord, 'id'>): Promise<HistoryPart> {
  const wantsAll = ask.query['acts'] === 'all'
  const { found, names } = await readActs(ask, record.id, wantsAll ? MOST_ACTS : SHOWN + 1)
  const acts = wantsAll ? found : found.slice(0, SHOWN)
  const told = acts.map(act => ({ act, ...tell(ask, act, names) }))
  return {
    data: told.map(({ act, who, sentence }) => ({
      sequence: act.sequence,
      verb: act.verb,
      says: `${who} ${sentence}`,
      capacity: act.capacity,
      authority: act.authority,
      effectiveOn: act.effectiveOn,
      recordedAt: act.recordedAt,
      before: act.before,
      after: act.after,
      hash: act.hash,
    })),
    // Whoever may see a record and none of its acts, such as from before it was issued, finds no heading with nothing below it.
    html: html`${
      told.length > 0 &&
      html`
      <section aria-labelledby="history"><h2 class="govuk-heading-m" id="history">History</h2>
      ${timeline(
        told.map(({ act, who, sentence }) => ({
          title: `${who} ${sentence}`,
          at: act.recordedAt,
          body: html`${about(act, names)}${grounds(act)}${changes(act)}`,
        })),
        { headingLevel: 3 },
      )}${acts.length < found.length && earlierPart(ask)}</section>`
    }`,
  }
}

/** A page that shows a refused form again has another address: what was entered there would be lost on the way. */
function earlierPart(ask: Ask): Html {
  const query = new URLSearchParams({ ...(ask.asAt === undefined ? {} : { 'as-at': ask.asAt.date }), acts: 'all' })
  return ask.entered === undefined
    ? html`<p class="govuk-body"><a class="govuk-link" href="${ask.path}?${String(query)}#history">All acts, from the first on</a></p>`
    : html`<p class="govuk-body">Earlier acts are left out here.</p>`
}

async function readActs(ask: Ask, record: string, most: number) {
  const statement = actsOn(record, most)
  const [rows = [], named = []] = await ask.read(
    ask.asAt === undefined ? statement : statement.where('recorded_at', '<=', ask.asAt.instant),
    ...(ask.reader.person === undefined ? [] : [ask.house.identity.names(personsIn(record))]),
  )
  return { found: rows.map(actEntryOf), names: byPerson(named) }
}

/** The names of persons, as far as this reader may know them. */
export async function namesOf(ask: Ask, persons: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(persons)].filter(person => person !== null)
  if (wanted.length === 0 || ask.reader.person === undefined) return new Map()
  const [rows = []] = await ask.read(ask.house.identity.names(wanted))
  return byPerson(rows)
}

function byPerson(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map(row => [String(row['id']), String(row['name'])]))
}

function tell(ask: Ask, act: ActEntry, names: ReadonlyMap<string, string>) {
  const name = act.actor === null ? undefined : names.get(act.actor)
  const who = name === undefined || name === act.capacity ? act.capacity : `${name} (${act.capacity})`
  return { who, sentence: ask.house.sentences.get(act.verb) ?? inWords(act) }
}

/** `paper-issued` -> `recorded: paper issued`, for a verb that no room has a sentence for; in the words of the code, if the act has them. */
function inWords({ verb, input }: ActEntry): string {
  const { told } = input
  return `recorded: ${typeof told === 'string' ? told : verb.replaceAll('-', ' ')}`
}

/** Whom the act is about, where it is about a person, and what as; to whoever may not know persons, nothing. */
function about({ input }: ActEntry, names: ReadonlyMap<string, string>): Html {
  const name = names.get(personIn(input['about']) ?? '')
  const as = typeof input['as'] === 'string' ? `: ${input['as']}` : ''
  return html`${name !== undefined && html`<p class="govuk-body-s">About ${name}${as}.</p>`}
    ${personIn(input['draftedBy']) !== null && html`<p class="govuk-body-s">Drafted by ${names.get(personIn(input['draftedBy']) ?? '') ?? 'a colleague'}.</p>`}`
}

function personIn(value: unknown): string | null {
  return isIdentifier(value) ? value : null
}

function grounds(act: ActEntry): Html {
  const reason = act.input['reason']
  const isLater = act.effectiveOn !== dateIn(LONDON, act.recordedAt)
  return html`
    ${act.authority !== null && html`<p class="govuk-body-s">Under ${act.authority}.</p>`}
    ${typeof reason === 'string' && reason !== '' && html`<p class="govuk-body-s">Reason: ${reason}</p>`}
    ${isLater && html`<p class="govuk-body-s">With effect from ${formatDate(act.effectiveOn)}.</p>`}`
}

function changes(act: ActEntry): Html | undefined {
  const after = Object.entries(act.after ?? {}).filter(([name]) => act.before !== null || SHOWN_AT_FIRST.includes(name))
  if (after.length === 0) return undefined
  const rows = after.map(([name, value]) => [fieldInWords(name), inPlainWords(act.before?.[name]), inPlainWords(value)])
  return details({
    summary: act.before === null ? 'As it began' : 'What changed',
    body: table({
      caption: `Act ${act.sequence}`,
      captionSize: 'hidden',
      head: ['Field', 'Before', 'After'],
      rows,
      isDense: true,
    }),
  })
}

const SHOWN_AT_FIRST: readonly string[] = ['title', 'state', 'classification']

function fieldInWords(name: string): string {
  const words = nameInWords(name)
  return capital(words)
}
