import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { findState, titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import { factName, inWords } from '../../../kit/subject.ts'
import { factInWords } from '../../../shell/subjects/subject-page.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { type ProgressStep, progressSteps } from '../../../shell/views/progress-steps.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { warningText } from '../../../shell/views/warning-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import { openChallenges } from '../challenge.ts'
import { nameOfRole } from '../roles.ts'
import type { ImplementationDate, Modification } from '../modification.ts'
import { untilInWords } from '../window.ts'
import type { ModificationPage } from './modification-view.ts'
import { nextOf } from '../next.ts'
import { titleOfPath, titleOfUrgency } from '../process-words.ts'
import { nextInWords } from './words.ts'

/** The stages of the process, and which of them it has reached. */
export function trackerPart(view: ModificationPage): Html {
  const { kept, edition, today, course } = view
  const process = edition.modificationProcess
  const state = findState(process, kept.record.state)
  const at = process.stages.findIndex(({ key }) => key === state?.stage)
  const known = firstKnown(view)
  const reached = new Map<string, string>()
  for (const { from, to, on } of kept.content.taken) {
    const stage = findState(process, to)?.stage
    // A step that stays where it is does not say since when it has been there.
    if (from !== to && stage !== undefined && !reached.has(stage)) reached.set(stage, on)
  }
  const steps = process.stages.map(({ key, title }, n): ProgressStep => {
    const on = reached.get(key)
    const isOver = state?.isFinal === true && n === at
    return {
      text: title,
      state:
        at === -1
          ? 'to-do'
          : n < at
            ? on === undefined && n > known
              ? 'skipped'
              : 'done'
            : n > at
              ? 'to-do'
              : isOver
                ? 'done'
                : 'current',
      // What is still to do anew, because it was sent back, has no day yet.
      note: on === undefined || (at !== -1 && n > at) ? undefined : formatDate(on),
    }
  })
  return html`
    ${progressSteps(steps, 'Stages')}
    <p class="govuk-body"><strong>Next:</strong> ${nextInWords(nextOf(edition, kept, today, course?.next))}</p>
    ${course !== undefined && course.late.length > 0 && insetText(html`${course.late.map(says => html`<p class="govuk-body">${says}</p>`)}`)}`
}

/** The first stage of which anything is told: that those before it were left out, nobody knows. */
function firstKnown({
  kept: { record, content },
  edition: { modificationProcess: process },
}: ModificationPage): number {
  const placeOf = (state: string): number =>
    process.stages.findIndex(({ key }) => key === findState(process, state)?.stage)
  const [first] = content.taken
  if (first?.from === null) return 0
  const place = placeOf(first?.from ?? record.state)
  return place === -1 ? placeOf(first?.to ?? record.state) : place
}

/** Decided, but not for good: until when, and how that was reckoned. */
export function windowPart({ kept, edition }: ModificationPage): Html | undefined {
  const { window } = kept.content
  if (window === null) return undefined
  const title = titleOfProcessState(edition.modificationProcess, kept.record.state)
  return insetText(html`<p class="govuk-body">${title} until ${untilInWords(window)}. ${window.explained}</p>`)
}

/** What somebody has challenged, and who has yet to determine it. */
export function challengesPart({ kept, edition }: ModificationPage): Html | undefined {
  const open = openChallenges(edition.modificationProcess, kept.content)
  if (open.length === 0) return undefined
  return html`${open.map(({ rule, taken }) =>
    insetText(
      html`<p class="govuk-body">${taken.says} on ${formatDate(taken.on)}. ${capital(nameOfRole(edition, rule.owedBy))} has not determined it yet. ${userText(taken.reason ?? '')}</p>`,
    ),
  )}`
}

/** What was taken although something was lacking is said at the top for ever. */
export function overridesPart({ taken }: Modification): Html | undefined {
  const overridden = taken.filter(({ overridden: lacking }) => lacking.length > 0)
  if (overridden.length === 0) return undefined
  return html`${overridden.map(({ says, on, overridden: lacking }) =>
    warningText(html`${says} on ${formatDate(on)} although something was lacking. ${lacking.join(' ')}`),
  )}`
}

export function factsPart(ask: Ask, { kept, edition }: ModificationPage): Html {
  const { content } = kept
  const row = (key: string, value: string) => value !== '' && { key, value }
  const facts = Object.entries(content.facts).map(([key, value]) => ({ key: factName(key), value: factInWords(value) }))
  const paths = content.path ?? content.recommendedPath
  const recommended = content.path === null && content.recommendedPath !== null ? ' (recommended)' : ''
  return summaryList({
    rows: [
      row('Path', paths === null ? '' : `${titleOfPath(edition, paths)}${recommended}`),
      row('Urgency', titleOfUrgency(edition, content.urgency)),
      row('Proposer', content.proposer?.words ?? ''),
      row('Administrator', content.administrator ?? ''),
      row('Raised on', content.raisedOn === null ? '' : formatDate(content.raisedOn)),
      content.implementation.length > 0 && {
        key: 'Implementation',
        value: implementationInWords(content.implementation),
      },
      row('Other references', content.aliases.join(', ')),
      row('Former titles', content.formerTitles.join('; ')),
      row('Rules it follows', edition.from === ask.edition.from ? '' : `Edition of ${formatDate(edition.from)}`),
      content.instructions.length > 0 && {
        key: 'Instructions',
        value: html`${content.instructions.map(({ on, text, authority }) => html`<div>${userText(text)} (${formatDate(on)}${authority !== null && html`, ${authority}`})</div>`)}`,
      },
      ...facts,
    ],
  })
}

function implementationInWords(dates: readonly ImplementationDate[]): Html {
  return html`${dates.map(
    ({ on, part, before, reason }) =>
      html`<div>${formatDate(on)}${part !== '' && html`: ${part}`}${before !== null && html`, moved from ${formatDate(before)}: ${reason}`}</div>`,
  )}`
}

export function linksPart(ask: Ask, { links }: ModificationPage): Html | undefined {
  if (links.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">Linked records</h2><ul class="govuk-list">${links.map(
    ({ how, direction, record }) =>
      html`<li>${direction === 'from' ? factName(how) : `${factName(record.kind)}, ${inWords(how)} this`}: ${recordLink(ask, record)}</li>`,
  )}</ul>`
}
