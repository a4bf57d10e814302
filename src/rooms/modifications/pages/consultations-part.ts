import { formatInstant } from '../../../kit/instant.ts'
import { isEnded } from '../../../kit/pack/modification-process.ts'
import { button, buttonGroup } from '../../../shell/views/button.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { hidden } from '../../../shell/views/form.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { details } from '../../../shell/views/details.ts'
import { form } from '../../../shell/views/form.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { addressOfConsultation, addressOfDraft, findKind, stateInWords } from '../../consultations/door.ts'
import { consultationsDuring } from '../consulted.ts'
import { addressOfModification } from './addresses.ts'
import { commonOf } from './form-parts.ts'
import type { ModificationPage } from './modification-view.ts'
import { mayKeep } from './standing-page.ts'

/** The consultations on it, and the way to issue those that are held where it stands, or to prepare those that will be. */
export function consultationsPart(ask: Ask, view: ModificationPage): Html | undefined {
  const { consultations, drafts, edition, kept } = view
  const process = edition.modificationProcess
  const running = consultations.filter(({ record }) => record.state === 'open' || record.state === 'closed')
  const isFree = (all: readonly Readonly<{ content: Readonly<{ kind: string }> }>[], kind: string) =>
    !all.some(({ content }) => content.kind === kind)
  const due = consultationsDuring(process, kept.record.state).filter(({ kind }) => isFree(running, kind))
  const coming = isEnded(process, kept.record.state) ? [] : (process.consultations ?? [])
  const offered = mayKeep(ask) ? coming.filter(({ kind }) => isFree(drafts, kind)) : []
  if (consultations.length + drafts.length + offered.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">Consultations</h2>${
    consultations.length > 0 &&
    html`<ul class="govuk-list">${consultations.map(
      ({ record, content }) =>
        html`<li><a class="govuk-link" href="${addressOfConsultation(record.reference)}">${record.reference} ${record.title}</a>: ${inWords(ask, record.state, content.window.closes)}</li>`,
    )}</ul>`
  }${
    drafts.length > 0 &&
    html`<ul class="govuk-list">${drafts.map(
      ({ record, content }) =>
        html`<li><a class="govuk-link" href="${addressOfDraft(record.reference)}">${record.reference} ${record.title}</a>: ${content.opensAt === null ? 'seen by the secretariat alone' : `opens ${formatInstant(content.opensAt)}`}</li>`,
    )}</ul>`
  }${offered.map(({ kind }) =>
    issueForm(
      ask,
      view,
      kind,
      due.some(one => one.kind === kind),
    ),
  )}`
}

function inWords(ask: Ask, state: string, closes: string): string {
  const isPast = closes <= (ask.asAt?.instant ?? ask.now)
  if (state === 'open') return isPast ? stateInWords('closed') : `open until ${formatInstant(closes)}`
  return stateInWords(state).toLowerCase()
}

function issueForm(ask: Ask, { kept, edition }: ModificationPage, kind: string, isDue: boolean): Html {
  const { title = kind, questions = [] } = findKind(edition, kind) ?? {}
  const action = `${addressOfModification(kept.record.reference)}/consultations`
  const isRefused = ask.path === action && ask.entered?.['kind'] === kind
  const asked = isRefused ? ask : { ...ask, path: '' }
  const own = (name: string) => {
    const common = commonOf(asked, 'consultations', name)
    return isRefused ? common : { ...common, id: `${kind}-${name}` }
  }
  return details({
    summary: isDue ? `Issue the ${title}, or prepare it` : `Prepare the ${title}`,
    id: `issue-${kind}`,
    isOpen: isRefused,
    body: html`<p class="govuk-body">It asks:</p><ol class="govuk-list govuk-list--number">${questions.map(({ text }) => html`<li>${text}</li>`)}</ol>${form(
      {
        action,
        method: 'post',
        idempotencyKey: ask.newKey(),
        version: kept.record.version,
        body: html`${hidden('kind', kind)}
        ${textarea({ ...own('purpose'), label: 'What it is for (optional)', hint: 'The summary of the change, if it is left empty.', rows: 3 })}
        ${textarea({ ...own('questions'), label: 'Further questions (optional)', hint: 'One to a line.', rows: 3 })}
        ${textInput({ ...own('until'), label: 'Closes on (optional)', hint: 'A day such as 2017-01-06; by the clock of the code, if it is left empty.' })}
        ${buttonGroup(
          ...(isDue ? [button({ text: `Issue the ${title}` })] : []),
          button({ text: 'Keep it as a draft', kind: 'secondary', name: 'as', value: 'draft' }),
        )}`,
      },
    )}`,
  })
}
