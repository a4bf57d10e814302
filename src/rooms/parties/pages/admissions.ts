import { mostSecret } from '../../../kit/classification.ts'
import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { deadlineOf } from '../../../kit/deadline.ts'
import { runningClock } from '../../../kit/pack/clock.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { progressSteps } from '../../../shell/views/progress-steps.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import type { Application } from '../accession.ts'
import { lifecycleOf, titleOfPartyState } from '../admission.ts'
import { categoryOn, type Party, titleOfCategory } from '../party.ts'
import { nextOnWay, type WayStep, wayIn } from '../step.ts'
import { applicantsStatement, applicationsStatement } from '../store-applications.ts'
import { nextInWords } from './party-parts.ts'

type Waiting = Readonly<{
  reference: string
  name: string
  category: string | null
  state: string
  steps: readonly WayStep[]
  next: string | null
  appliedOn: string | null
  replyBy: string | null
}>

/** Who is on the way in: how far each has come, and who owes what next. */
export async function showAdmissions(ask: Ask): Promise<Reply> {
  const code = ask.house.pack.code.key
  const instant = ask.asAt?.instant
  const [rows = [], applications = []] = await ask.read(
    applicantsStatement(code, instant),
    applicationsStatement(code, instant),
  )
  const seen = applications.map(row => keptOf<Application>(row).content)
  const waiting = rows.flatMap(row => waitingOf(ask, keptOf<Party>(row), seen) ?? [])
  const classification = mostSecret([...rows, ...applications].map(row => keptOf(row).record.classification))
  const file = await deliverTable(ask, () => ({
    name: 'Admissions',
    head: ['Name', 'Category', 'State', 'Next', 'Applied on', 'Answer aimed at'],
    rows: waiting.map(one => ({
      classification,
      cells: [one.name, one.category, one.state, one.next, one.appliedOn, one.replyBy],
    })),
  }))
  if (file !== undefined) return file
  return page({
    title: 'On their way in',
    section: '/parties',
    trail: [{ text: capital(ask.edition.words.parties), href: '/parties' }],
    data: { applicants: waiting },
    main: html`
      <h1 class="govuk-heading-l">On their way in</h1>
      ${
        waiting.length === 0
          ? emptyState('Nobody has applied who is not admitted yet.')
          : html`<p class="govuk-body">${waiting.length} ${waiting.length === 1 ? 'organisation has' : 'organisations have'} applied. As a file: <a class="govuk-link" href="/parties/admissions?format=csv">CSV</a>, <a class="govuk-link" href="/parties/admissions?format=xlsx">XLSX</a></p>${waiting.map(applicant)}`
      }`,
  })
}

function waitingOf(ask: Ask, { record, content }: Kept<Party>, seen: readonly Application[]): Waiting | undefined {
  const lifecycle = lifecycleOf(ask.edition)
  const steps = wayIn(lifecycle, record.state, content.admission.noted !== null)
  if (steps === undefined) return undefined
  const next = nextOnWay(lifecycle, record.state)
  const application = seen.findLast(({ party }) => party === record.id)
  const clock = ask.edition.clocks['accession-reply']
  const isNew = record.state === lifecycle.initial
  const running = clock === undefined ? undefined : runningClock(clock, ask.house.pack.code)
  return {
    reference: record.reference,
    name: content.name,
    category: titleOfCategory(ask.edition, categoryOn(content, '9999-12-31')) ?? null,
    state: titleOfPartyState(ask.edition, record.state),
    steps,
    next: next === undefined ? null : nextInWords(ask.edition, next),
    appliedOn: application?.appliedOn ?? null,
    replyBy:
      application === undefined || running === undefined || !isNew
        ? null
        : deadlineOf(running, application.appliedOn, ask.house.calendar).date,
  }
}

function applicant({ reference, name, category, steps, next, appliedOn, replyBy }: Waiting): Html {
  return html`<section><h2 class="govuk-heading-m"><a class="govuk-link" href="/parties/${reference}">${userText(name)}</a></h2>
    <p class="govuk-body">${category}${appliedOn !== null && html`, applied on ${formatDate(appliedOn)}`}${replyBy !== null && html`; an answer is aimed at ${formatDate(replyBy)}`}</p>
    ${progressSteps(
      steps.map(({ title, state }) => ({ text: title, state })),
      `Progress of ${name}`,
    )}
    ${next !== null && html`<p class="govuk-body">Next: ${next}.</p>`}</section>`
}
