import { formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { endOfDay, type Instant } from '../../kit/instant.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Row } from '../../shell/database/connection.ts'
import { button } from '../../shell/views/button.ts'
import { queryForm } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { insetText } from '../../shell/views/inset-text.ts'
import { changedText } from '../../shell/views/side-by-side.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { userText } from '../../shell/views/user-text.ts'
import { instantElement } from '../../shell/views/words.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { addressOfPaper } from './address.ts'
import type { Appendix } from './appendix.ts'
import { type ChangedPassage, changedPassages } from './changed-passage.ts'
import { type Opened, openPaper } from './pages-open.ts'
import type { Paper } from './paper.ts'
import { textOfPaper } from './paper-text.ts'
import { latestVersion, type StoredVersion } from './stored-version.ts'
import { textsStatement, versionsStatement } from './store-files.ts'

/** How a paper or an appendix stood. */
type Stand = Readonly<{ text: string; file: StoredVersion | undefined; at: Instant }>

/**
 * What is new: since the version before, or since a day that the reader names. Nobody records when somebody last looked, so nobody else can
 * know it.
 */
export async function showChanges(ask: Ask): Promise<Page | undefined> {
  const opened = await openPaper(ask)
  if (opened === undefined) return undefined
  const { record } = opened.about
  const [rows = []] = await ask.read(versionsStatement(record.id, ask.asAt?.instant))
  const stands = rows.map(row => standOf(opened.edition, row))
  const since = isCalendarDate(ask.query['since']) ? ask.query['since'] : undefined
  const [now] = stands
  const before = since === undefined ? previousOf(stands) : stands.find(({ at }) => at < endOfDay(since))
  const files = [before?.file, now?.file].filter(file => file !== undefined)
  const [texts = []] = await ask.read(textsStatement(files))
  const inText = passages(before?.text, now?.text)
  const inFile = passages(textOf(texts, before?.file), textOf(texts, now?.file))
  return page({
    title: `What is new in ${record.reference}`,
    section: '/papers',
    classification: record.classification,
    about: record,
    trail: [
      { text: 'Papers', href: '/papers' },
      { text: record.reference, href: addressOfPaper(record.reference) },
    ],
    data: {
      reference: record.reference,
      since: before?.at ?? null,
      documents: { before: before?.file?.version ?? null, now: now?.file?.version ?? null },
      text: inText ?? null,
      document: inFile ?? null,
    },
    main: html`<h1 class="govuk-heading-l">What is new in ${record.reference}</h1>
      ${sinceForm(opened, since)}${comparedWith(before, since)}
      ${changesPart('text', 'In what the paper says of itself', inText)}
      ${changesPart('document', documentHeading(before?.file, now?.file), inFile)}`,
  })
}

function standOf(edition: Edition, row: Row): Stand {
  // Only versions of papers and of appendices are asked for.
  const content = row['content'] as Paper | Appendix
  const title = String(row['title'])
  const text = 'recommendations' in content ? textOfPaper(edition, title, content) : `${title}\n${content.summary}`
  return { text, file: latestVersion(content.files), at: String(row['valid_from']) }
}

/** The newest that says something else than what stands now. */
function previousOf([now, ...earlier]: readonly Stand[]): Stand | undefined {
  return earlier.find(({ text, file }) => text !== now?.text || file?.sha256 !== now?.file?.sha256)
}

function textOf(rows: readonly Row[], file: StoredVersion | undefined): string | undefined {
  const row = rows.find(({ id }) => id === file?.file)
  return row === undefined ? undefined : String(row['text'])
}

function passages(before: string | undefined, now: string | undefined): readonly ChangedPassage[] | undefined {
  return changedPassages(before ?? '', now ?? '')
}

function sinceForm({ about }: Opened, since: string | undefined): Html {
  return queryForm({
    action: `${addressOfPaper(about.record.reference)}/changes`,
    body: html`${textInput({
      name: 'since',
      label: 'Since the end of',
      hint: 'The day on which you last looked, such as 2016-12-02. Nobody records when you read.',
      width: 10,
      value: since ?? '',
    })}${button({ text: 'Show what is new since then', kind: 'secondary' })}`,
  })
}

function comparedWith(before: Stand | undefined, since: string | undefined): Html {
  if (before !== undefined) {
    return html`<p class="govuk-body">Compared with what stood here from ${instantElement(before.at)}.</p>`
  }
  const says =
    since === undefined ? 'There is no version before this one' : `It was not open to you on ${formatDate(since)}`
  return html`<p class="govuk-body">${says}, so all of it is new.</p>`
}

function documentHeading(before: StoredVersion | undefined, now: StoredVersion | undefined): string {
  if (now === undefined) return 'In the document'
  if (before === undefined) return `In the document, which is new (version ${now.version})`
  if (before.version === now.version) return `In the document (version ${now.version})`
  return `In the document, from version ${before.version} to version ${now.version}`
}

function changesPart(id: string, heading: string, changes: readonly ChangedPassage[] | undefined): Html {
  const body =
    changes === undefined
      ? html`<p class="govuk-body">The two differ almost everywhere. Read the new one as a whole.</p>`
      : changes.length === 0
        ? html`<p class="govuk-body">Nothing is different.</p>`
        : html`${changes.map(passagePart)}`
  return html`<section aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${heading}</h2>${body}</section>`
}

function passagePart({ before, after, follows }: ChangedPassage): Html {
  return insetText(
    html`${follows !== '' && html`<p class="govuk-body-s">After “${userText(shortened(follows))}”:</p>`}${changedText(before, after)}`,
  )
}

function shortened(line: string): string {
  const words = line.trim()
  return words.length > 120 ? `${words.slice(0, 120)}…` : words
}
