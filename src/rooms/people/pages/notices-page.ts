import { capital } from '../../../kit/capital.ts'
import { formatInstant } from '../../../kit/instant.ts'
import { recordOf } from '../../../shell/ledger/read-record.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { nameOfRecord, recordLink } from '../../../shell/web/record-link.ts'
import { noticesOf, toldOf } from '../store-notices.ts'

export function noticesDoors(web: Web): void {
  web.page('/notices', showNotices)
}

/** What the reader was told lately, as far as the reader may still see what it is about. */
async function showNotices(ask: Ask): Promise<Page | undefined> {
  const { person } = ask.reader
  if (person === undefined) return undefined
  const [rows = []] = await ask.read(noticesOf(person.id))
  const told = rows.map(row => ({ ...toldOf(row), record: recordOf(row) }))
  return page({
    title: 'Notices',
    data: {
      notices: told.map(({ kind, at, record }) => ({
        kind,
        at,
        about: nameOfRecord(record),
        record: record.reference,
      })),
    },
    main: html`<h1 class="govuk-heading-l">Notices</h1>
      <p class="govuk-body">What you were told. What waits for you to do is under <a class="govuk-link" href="/">My work</a>.</p>
      ${
        told.length === 0
          ? emptyState('You have been told nothing yet.')
          : table({
              caption: 'Notices',
              captionSize: 'hidden',
              head: ['When', 'What', 'About'],
              rows: told.map(({ kind, at, record }) => [formatInstant(at), inWords(kind), recordLink(ask, record)]),
            })
      }`,
  })
}

/** `minutes-circulated` -> `Minutes circulated`. */
function inWords(kind: string): string {
  const words = kind.replaceAll('-', ' ')
  return `${capital(words)}`
}
