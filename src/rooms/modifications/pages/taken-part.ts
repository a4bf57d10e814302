import { formatDate } from '../../../kit/calendar-date.ts'
import { titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { tag } from '../../../shell/views/tag.ts'
import { timeline } from '../../../shell/views/timeline.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { keyOfStep } from '../document.ts'
import { addressOfDocument } from './addresses.ts'
import type { TakenStep } from '../modification.ts'
import type { ModificationPage } from './modification-view.ts'

type Told = Readonly<{ on: string; title: Html; notes: readonly Html[] }>

/** The steps that it has taken, newest first, with what is told of the time before the record was kept here. */
export function stepsPart({ kept, edition, documents }: ModificationPage): Html | undefined {
  const { taken, history } = kept.content
  const told: Told[] = [
    ...history.map(({ on, says }) => ({ on, title: html`${userText(says)}`, notes: [] })),
    ...taken.map(step => ({
      on: step.on,
      title: titleOf(step),
      notes: [
        ...notesOf(step, to => titleOfProcessState(edition.modificationProcess, to)),
        ...documentsTo(step, documents),
      ],
    })),
  ]
  if (told.length === 0) return undefined
  const items = told
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .toReversed()
    .map(({ on, title, notes }) => ({
      title,
      at: html`${formatDate(on)}`,
      body: html`${notes.map(note => html`<p class="govuk-body-s">${note}</p>`)}`,
    }))
  return html`<h2 class="govuk-heading-m">What has become of it</h2>${timeline(items, { headingLevel: 3 })}`
}

function titleOf({ says, source, overridden }: TakenStep): Html {
  return html`${says} ${source === 'inferred' && tag('Inferred', 'yellow')} ${overridden.length > 0 && tag('Overridden', 'red')}`
}

function notesOf(
  { from, to, authority, reason, overridden, source }: TakenStep,
  titleOfState: (key: string) => string,
): readonly Html[] {
  return [
    ...(from === to ? [] : [html`Since then “${titleOfState(to)}”.`]),
    ...(authority === null ? [] : [html`Under ${authority}.`]),
    ...(reason === null || reason === '' ? [] : [html`${userText(reason)}`]),
    ...(overridden.length === 0 ? [] : [html`Taken although it lacked something. ${overridden.join(' ')}`]),
    ...(source === 'inferred' ? [html`Nobody told of this step; what follows needs it.`] : []),
  ]
}

/** The letters and forms that belong to a step. */
function documentsTo(step: TakenStep, documents: ModificationPage['documents']): readonly Html[] {
  return documents
    .filter(({ content }) => content.step !== null && keyOfStep(content.step) === keyOfStep(step))
    .map(
      ({ record, content }) =>
        html`<a class="govuk-link" href="${addressOfDocument(record.reference)}">${userText(content.title)}</a>`,
    )
}
