import { findBody } from '../../kit/pack/group-body.ts'
import { capital } from '../../kit/capital.ts'
import { titleOfState } from '../../kit/pack/lifecycle.ts'
import { type Edition, getLifecycle } from '../../kit/pack/pack.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { metadataBar } from '../../shell/views/metadata-bar.ts'
import { stub } from '../../shell/views/empty-state.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { tag, type TagColour } from '../../shell/views/tag.ts'
import { paragraphs, userText } from '../../shell/views/user-text.ts'
import { dateElement } from '../../shell/views/words.ts'
import { classificationTag } from '../../shell/web/record-link.ts'
import { addressOfPaper } from './address.ts'
import { referenceOfAppendix } from './appendix.ts'
import { awaitsConsent } from './lateness.ts'
import type { Paper } from './paper.ts'
import type { Opened } from './pages-open.ts'
import { recommendationInWords } from './recommendation.ts'

export const PURPOSE_WORDS = {
  decision: 'For decision',
  discussion: 'For discussion',
  information: 'For information',
} as const satisfies Record<Paper['purpose'], string>

const STATE_COLOURS: Readonly<Record<string, TagColour>> = {
  draft: 'grey',
  submitted: 'blue',
  accepted: 'teal',
  issued: 'green',
  presented: 'green',
  published: 'purple',
  withdrawn: 'red',
}

export function stateTag(edition: Edition, state: string): Html {
  return tag(titleOfState(getLifecycle(edition, 'paper'), state), STATE_COLOURS[state])
}

/** Everything about a paper that fits in a line. */
export function factsOfPaper({ paper: { record, content }, edition }: Opened, belongsTo: readonly Html[]): Html {
  const body = findBody(edition, content.body)
  return metadataBar([
    { key: 'State', value: stateTag(edition, record.state) },
    { key: 'For', value: html`<a class="govuk-link" href="/bodies/${content.body}">${body?.name ?? content.body}</a>` },
    {
      key: 'On',
      value: belongsTo.length === 0 ? undefined : html`${belongsTo.map((link, n) => html`${n > 0 && ', '}${link}`)}`,
    },
    { key: 'Purpose', value: PURPOSE_WORDS[content.purpose] },
    { key: 'Author', value: userText(content.author.words) },
    { key: 'Sponsor', value: content.sponsor === null ? undefined : userText(content.sponsor.words) },
    { key: 'Marking', value: content.externalMarking },
    { key: 'Received', value: content.receivedOn === null ? undefined : dateElement(content.receivedOn) },
    { key: 'Paper day', value: content.dueOn === null ? undefined : dateElement(content.dueOn) },
    { key: 'Arrived', value: timeliness(content) },
  ])
}

function timeliness(paper: Paper): Html | undefined {
  if (paper.receivedOn === null || paper.dueOn === null) return undefined
  if (!paper.isLate) return tag('In time', 'green')
  return awaitsConsent(paper) ? tag('Late', 'red') : tag('Late, with the chair’s consent', 'orange')
}

export function summaryPart({ paper: { record, content } }: Opened): Html {
  return html`<section aria-labelledby="summary"><h2 class="govuk-heading-m" id="summary">Summary</h2>
    ${content.summary === '' ? html`<p class="govuk-body">There is no summary.</p>` : paragraphs(content.summary)}
    <p class="govuk-body"><a class="govuk-link" href="${addressOfPaper(record.reference)}/paper.pdf">The whole paper as one document (PDF)</a></p></section>`
}

export function recommendationsPart({ paper: { content }, edition }: Opened): Html {
  const body = findBody(edition, content.body)
  const asked = content.recommendations.map(one => html`<li>${userText(recommendationInWords(edition, one))}</li>`)
  const lead = body?.inSentence ?? 'the body'
  return html`<section aria-labelledby="recommendations"><h2 class="govuk-heading-m" id="recommendations">Recommendations</h2>
    ${
      asked.length === 0
        ? html`<p class="govuk-body">Nothing is asked of ${lead} yet.</p>`
        : html`<p class="govuk-body">${capital(lead)} is asked to:</p>
      <ol class="govuk-list govuk-list--number">${asked}</ol>`
    }</section>`
}

/** Of an appendix that this reader may not see, its label and class, as the paper declares them. */
export function appendicesPart({ paper, appendices, edition }: Opened): Html | undefined {
  const declared = paper.content.appendices
  if (declared.length === 0) return undefined
  const rows = declared.map(({ label, classification }) => {
    const known = appendices.find(({ content }) => content.label === label)
    const { name } = edition.classification.classes[classification]
    const href = addressOfPaper(referenceOfAppendix(paper.record.reference, label))
    return [
      `Appendix ${label}`,
      known === undefined
        ? stub(`Appendix ${label}, ${name}`)
        : html`<a class="govuk-link" href="${href}">${userText(known.record.title)}</a>`,
      classificationTag(edition, classification),
      known?.content.externalMarking ?? '',
    ]
  })
  return html`<section aria-labelledby="appendices"><h2 class="govuk-heading-m" id="appendices">Appendices</h2>
    ${scrollingTable({ caption: 'Appendices of the paper', captionSize: 'hidden', head: ['Appendix', 'Title', 'Class', 'Marking'], rows, firstCellIsHeader: true })}</section>`
}
