import { button } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form, hidden } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { paragraphs, userText } from '../../shell/views/user-text.ts'
import { dateInWords } from '../../shell/views/words.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { addressOfPaper } from './address.ts'
import type { Opened } from './pages-open.ts'
import { isOnEarlierVersion, type PaperNote } from './paper-note.ts'
import { latestVersion } from './stored-version.ts'
import { askForForm } from './views-refused.ts'

/** The reader’s own notes: nobody else’s are ever there. */
export function notesPart(ask: Ask, opened: Opened): Html | undefined {
  if (ask.reader.person === undefined) return undefined
  const current = latestVersion(opened.about.content.files)?.version ?? null
  return html`<section aria-labelledby="notes"><h2 class="govuk-heading-m" id="notes">Your notes</h2>
    <p class="govuk-hint">Only you can read these. They stay when the paper is issued again.</p>
    ${opened.notes.map(note => noteOf(ask, opened, note, current))}
    ${ask.asAt === undefined && newNote(ask, opened)}</section>`
}

function noteOf(ask: Ask, opened: Opened, note: Kept<PaperNote>, current: number | null): Html {
  const { text, place, on, onVersion } = note.content
  const where = place === '' ? undefined : html`${userText(place)}, `
  const earlier = isOnEarlierVersion(note.content, current) && html`, on version ${onVersion ?? ''}`
  return html`<div class="govuk-inset-text">
    <p class="govuk-body-s">${where}${dateInWords(on)}${earlier}</p>${paragraphs(text)}
    ${ask.asAt === undefined && changeOf(ask, opened, note)}</div>`
}

function changeOf(ask: Ask, { about }: Opened, { record, content }: Kept<PaperNote>): Html {
  const address = `${addressOfPaper(about.record.reference)}/notes`
  const id = hidden('note', record.id)
  const isRefused = ask.entered?.['note'] === record.id
  const kept = (field: 'text' | 'place') => (isRefused ? enteredOr(ask, field, content[field]) : content[field])
  return details({
    summary: html`Change or remove<span class="govuk-visually-hidden"> the note of ${dateInWords(content.on)}</span>`,
    isOpen: isRefused,
    body: html`${form({
      action: `${address}/change`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: record.version,
      body: html`${id}${textInput({ name: 'place', id: `place-${record.id}`, label: 'Where', value: kept('place') })}
        ${textarea({ name: 'text', id: `text-${record.id}`, label: 'Note', rows: 3, value: kept('text') })}
        ${button({ text: 'Save the note', kind: 'secondary' })}`,
    })}${form({
      action: `${address}/removal`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${id}${button({ text: 'Remove the note', kind: 'warning' })}`,
    })}`,
  })
}

function newNote(page: Ask, { about }: Opened): Html {
  const action = `${addressOfPaper(about.record.reference)}/notes`
  const ask = askForForm(page, action)
  return form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`
      ${textInput({ name: 'place', label: 'Where', hint: 'Such as page 3; leave it empty for the whole paper.', value: enteredOr(ask, 'place', ''), errorMessage: errorOf(ask.refusals, 'place') })}
      ${textarea({
        name: 'text',
        label: 'New note',
        rows: 3,
        value: enteredOr(ask, 'text', ''),
        errorMessage: errorOf(ask.refusals, 'text'),
        keep: `note-${about.record.id}`,
      })}
      ${button({ text: 'Keep the note', kind: 'secondary' })}`,
  })
}
