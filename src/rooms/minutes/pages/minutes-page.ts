import { checkActor } from '../../../kit/pack/actor.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { printHtml } from '../../../shell/documents/to-html.ts'
import { button } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { metadataBar } from '../../../shell/views/metadata-bar.ts'
import { tag } from '../../../shell/views/tag.ts'
import { instantElement } from '../../../shell/views/words.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart, namesOf } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { versionInWords } from '../minutes.ts'
import { addressOfMeeting, addressOfMinutes } from './addresses.ts'
import { commentsPart, seesComments } from './minutes-comments.ts'
import { documentOf } from './minutes-document.ts'
import { formsPart } from './minutes-forms.ts'
import { findMinutes, type MinutesFound, type MinutesView, readMinutes, versionsSeen } from './minutes-view.ts'
import { versionsPart } from './minutes-versions.ts'

export async function showMinutes(ask: Ask, twin: boolean): Promise<Page | undefined> {
  const view = await readMinutes(ask, twin)
  if (view === undefined) return twin ? undefined : await showUndrafted(ask)
  const { minutes, sheet } = view
  const { comments } = minutes.content
  const [seen, history, names] = await Promise.all([
    versionsSeen(view),
    historyPart(ask, minutes.record),
    namesOf(
      ask,
      comments.map(({ by }) => by),
    ),
  ])
  return page({
    title: sheet.title,
    section: '/meetings',
    classification: minutes.record.classification,
    about: minutes.record,
    trail: trailOf(view.parts),
    data: { ...minutesData(view), history: history.data },
    main: html`
      <h1 class="govuk-heading-l">${sheet.title}</h1>
      ${headPart(view)}
      ${formsPart(view)}
      ${commentsPart(view, names)}
      ${printHtml(documentOf(view))}
      ${versionsPart(view, seen)}
      ${history.html}`,
  })
}

export function trailOf({ meeting }: MinutesFound['parts']): readonly Readonly<{ text: string; href: string }>[] {
  return [
    { text: 'Meetings', href: '/meetings' },
    { text: meeting.record.title, href: addressOfMeeting(meeting.record.reference) },
  ]
}

function headPart(view: MinutesView): Html {
  const { minutes, edition, reference, version } = view
  const { twin, approved, publishedAt, circulated, versions } = minutes.content
  const base = addressOfMinutes(reference, twin)
  const query = `?version=${version}`
  const other = !twin && view.hasOther
  return html`${metadataBar([
    { key: 'State', value: tag(titleOfState(getLifecycle(edition, 'minutes'), minutes.record.state)) },
    { key: 'Version', value: versionInWords({ versions }, version) },
    { key: 'Circulated', value: circulated !== null && instantElement(circulated.at) },
    { key: 'Approved by', value: approved?.authority },
    { key: 'Published', value: publishedAt !== null && instantElement(publishedAt) },
  ])}
  <p class="govuk-body"><a class="govuk-link" href="${base}.pdf${query}">PDF</a>, <a class="govuk-link" href="${base}.docx${query}">Word</a>, <a class="govuk-link" href="${base}.json${query}">for machines (JSON)</a>${
    other &&
    html`. <a class="govuk-link" href="${addressOfMinutes(reference, true)}">The ${edition.words.confidentialMinutes}</a>`
  }${twin && html`. <a class="govuk-link" href="${addressOfMinutes(reference)}">The minutes for everybody</a>`}</p>`
}

/** The same for a machine: the sheet that every format is printed from, and how it came about. */
export function minutesData(view: MinutesView) {
  const { minutes, sheet, checkpoint, version, reference } = view
  const { versions, approved, publishedAt, circulated, files, comments } = minutes.content
  return {
    meeting: reference,
    reference: minutes.record.reference,
    state: minutes.record.state,
    classification: minutes.record.classification,
    version,
    versions,
    circulated,
    approved,
    publishedAt,
    files,
    ...(seesComments(view) ? { comments } : {}),
    minutes: sheet,
    checkpoint,
  }
}

/** Before there are any: for whoever may begin them. */
async function showUndrafted(ask: Ask): Promise<Page | undefined> {
  const found = await findMinutes(ask, false)
  if (found === undefined || found.minutes !== undefined || ask.asAt !== undefined) return undefined
  const { parts, edition, roles } = found
  const row = getLifecycle(edition, 'minutes').rows.find(
    ({ act, from }) => act === 'draft-minutes' && from.length === 0,
  )
  if (row === undefined || !checkActor(edition, row, roles).ok) return undefined
  const { record, content } = parts.meeting
  const title = `Minutes of ${record.title}`
  const draft = form({
    action: addressOfMinutes(record.reference),
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: button({ text: 'Draft the minutes' }),
  })
  return page({
    title,
    section: '/meetings',
    trail: trailOf(parts),
    data: { meeting: record.reference, state: null },
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${content.closedAt === null ? emptyState('The meeting has not been closed yet. Its minutes can be drafted then.') : emptyState('The minutes have not been drafted yet. All that they say is there already.', draft)}`,
  })
}
