import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { decisionData, decisionsPart, discussionPart } from './at-item.ts'
import { addressOfItem } from './addresses.ts'
import { decisionForm } from './decision-form.ts'
import { discussionForm } from './discussion-form.ts'
import { type PlaceView, readPlace } from './place-view.ts'
import { recommendationsPart } from './recommendations.ts'

/** What was said and decided at an item, and where it is taken down. */
export async function showRecording(ask: Ask, isTwin: boolean): Promise<Page | undefined> {
  const view = await readPlace(ask, isTwin)
  if (view === undefined) return undefined
  const { meeting, number, parent } = view
  return page({
    title: `Decisions at item ${number} of ${meeting.record.reference}`,
    section: '/meetings',
    classification: parent.classification,
    about: parent,
    isDense: true,
    trail: [
      { text: 'Meetings', href: '/meetings' },
      { text: meeting.record.reference, href: `/meetings/${meeting.record.reference}` },
      { text: `Item ${number}`, href: addressOfItem(meeting.record.reference, number) },
    ],
    data: {
      meeting: meeting.record.reference,
      item: number,
      parent: parent.id,
      isConfidential: isTwin,
      quorum: view.quorum ?? null,
      discussion:
        view.discussion === undefined
          ? null
          : { text: view.discussion.content.text, version: view.discussion.record.version },
      decisions: view.decisions.map(kept => decisionData(ask, kept)),
    },
    main: html`
      <h1 class="govuk-heading-l">${number}. ${parent.title}</h1>
      ${view.quorum !== undefined && insetText(view.quorum.explanation)}
      ${decisionsPart(ask, view)}
      ${view.mayRecord ? workPart(ask, view) : discussionPart(view)}`,
  })
}

function workPart(ask: Ask, view: PlaceView): Html {
  return html`
    ${recommendationsPart(ask, view)}
    ${view.isInSession ? decisionForm(ask, view) : insetText('Decisions are recorded while the meeting is open. After it has closed, a decision can only be corrected.')}
    ${discussionForm(ask, view)}`
}
