import { formatDate } from '../../../kit/calendar-date.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { recordOf } from '../../../shell/ledger/read-record.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { table } from '../../../shell/views/table.ts'
import { paragraphs, userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import { recordsById } from '../../decisions/door.ts'
import { modificationTrail, nameOfSolution, ORIGINAL } from '../../modifications/door.ts'
import type { Assessment } from '../assessment.ts'
import { totalsBySide } from '../costs.ts'
import { costRuleOf, dueOf, getKind } from '../kinds.ts'
import { assessmentByReference, assessmentsFrom, assessorsStatement, outlooksFrom, waitingStatement } from '../store.ts'
import { addressOfAssessor } from './addresses.ts'
import { assessmentForms } from './assessment-forms.ts'
import { type AssessmentPage, shownOf, stateTag, timeOf } from './assessment-view.ts'
import { costsPart } from './cost-part.ts'

/** One assessment: what was asked, when it is due and when it was to be, what was found, what it costs. */
export async function showAssessment(ask: Ask): Promise<Page | undefined> {
  const view = await readAssessment(ask)
  if (view === undefined) return undefined
  const { kept, edition, shown } = view
  const { record, content } = kept
  const history = await historyPart(ask, record)
  const rule = costRuleOf(edition)
  const isGranular = getKind(edition, content.kind).costs === 'granular' && record.state === 'delivered'
  return page({
    title: `${record.reference}: ${record.title}`,
    section: '/modifications',
    classification: record.classification,
    about: record,
    trail: modificationTrail(ask, view.modification?.reference),
    data: {
      ...shown,
      version: record.version,
      ...content,
      outlook: view.outlook ?? null,
      totals: totalsBySide(content.costs, rule),
      history: history.data,
    },
    main: html`
      <span class="govuk-caption-l">${record.reference}</span>
      <h1 class="govuk-heading-l">${record.title}</h1>
      ${factsPart(ask, view)}
      ${content.findings !== '' && html`<h2 class="govuk-heading-m">What was found</h2>${paragraphs(content.findings)}`}
      ${costsPart(content.costs, rule, isGranular)}
      ${targetsPart(content)}${questionsPart(content)}${movesPart(content)}
      ${assessmentForms(ask, view)}
      ${history.html}`,
  })
}

async function readAssessment(ask: Ask): Promise<AssessmentPage | undefined> {
  const { modification: of = '', number = '' } = ask.params
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(assessmentByReference(code, `${of}/${number}`, ask.asAt?.instant))
  const [kept] = assessmentsFrom(rows)
  if (kept === undefined) return undefined
  const edition = getEdition(ask.house.pack, kept.record.edition)
  const asAt = ask.asAt?.instant
  const [[found] = [], ...queues] = await ask.read(
    recordsById(code, kept.record.parent === null ? [] : [kept.record.parent]),
    waitingStatement(code, asAt),
    assessorsStatement(code, asAt),
  )
  return {
    kept,
    edition,
    shown: shownOf(ask, kept),
    outlook: outlooksFrom(timeOf(ask), queues).get(kept.record.id),
    modification: found === undefined ? undefined : recordOf(found),
  }
}

function factsPart(ask: Ask, { kept, edition, shown, outlook, modification }: AssessmentPage): Html {
  const { content } = kept
  const row = (key: string, value: Value) => ({ key, value })
  const kind = getKind(edition, content.kind)
  const { pack, calendar } = ask.house
  const deadline = dueOf(edition, kind, content.requestedOn, { code: pack.code, calendar })
  const clause = citableClause(kind)
  return summaryList({
    rows: [
      row('Of', modification === undefined ? content.modification : recordLink(ask, modification)),
      shown.solution !== ORIGINAL && row('Solution', nameOfSolution(shown.solution)),
      row('Kind', clause === undefined ? kind.title : `${kind.title} (${clause})`),
      row('By', html`<a class="govuk-link" href="${addressOfAssessor(content.assessor)}">${shown.assessor}</a>`),
      row('State', stateTag(shown)),
      row('Requested', formatDate(content.requestedOn)),
      row('First due', html`${formatDate(content.indicated)}<br>${deadline.explanation}`),
      row('Due', formatDate(content.target)),
      outlook !== undefined && row('To be expected', [formatDate(outlook.expectedOn), ...outlook.because].join('; ')),
      content.deliveredOn !== null && row('Delivered', formatDate(content.deliveredOn)),
      content.scope !== '' && row('What is asked', userText(content.scope)),
      content.reason !== null && row('Reason', userText(content.reason)),
    ],
  })
}

function targetsPart({ targets }: Assessment): Html | undefined {
  if (targets.length === 0) return undefined
  return table({
    caption: 'Earlier targets',
    captionSize: 'm',
    head: ['Was due', 'Given up on', 'By', 'Reason'],
    firstCellIsHeader: true,
    rows: targets.map(({ on, setOn, by, reason }) => [formatDate(on), formatDate(setOn), by, userText(reason)]),
  })
}

function questionsPart({ questions }: Assessment): Html | undefined {
  if (questions.length === 0) return undefined
  return table({
    caption: 'What the assessor needed to know',
    captionSize: 'm',
    head: ['Asked on', 'Question', 'Answered on', 'Answer'],
    firstCellIsHeader: true,
    rows: questions.map(({ askedOn, text, answeredOn, answer }) => [
      formatDate(askedOn),
      userText(text),
      answeredOn === null ? 'Not answered yet' : formatDate(answeredOn),
      userText(answer ?? ''),
    ]),
  })
}

function movesPart({ moves }: Assessment): Html | undefined {
  if (moves.length === 0) return undefined
  return table({
    caption: 'Changes of its place in the queue',
    captionSize: 'm',
    head: ['On', 'Put before', 'Under', 'Reason'],
    firstCellIsHeader: true,
    rows: moves.map(({ on, before, authority, reason }) => [
      formatDate(on),
      before ?? 'The end of the queue',
      authority,
      userText(reason),
    ]),
  })
}
