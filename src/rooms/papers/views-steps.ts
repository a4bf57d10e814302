import { button } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import type { Refusal } from '../../kit/verdict.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { addressOfPaper } from './address.ts'
import type { Opened } from './pages-open.ts'
import type { PaperAct } from './paper-act.ts'
import type { PossibleStep } from './possible-step.ts'
import { reasonField } from './views-document.ts'
import { askForForm } from './views-refused.ts'

/** The noun that each step leaves behind, which is its address, and what its button says. */
export const STEP_WORDS: Readonly<Record<PaperAct, Readonly<{ noun: string; says: string }>>> = {
  'submit-paper': { noun: 'submission', says: 'Submit' },
  'return-paper': { noun: 'return', says: 'Return to the author' },
  'accept-paper': { noun: 'acceptance', says: 'Accept for the meeting' },
  'issue-paper': { noun: 'issue', says: 'Issue' },
  'present-paper': { noun: 'presentation', says: 'Mark as presented' },
  'publish-paper': { noun: 'publication', says: 'Publish' },
  'withdraw-paper': { noun: 'withdrawal', says: 'Withdraw' },
}

/** What can be done next: by this reader with a button, by others in words, and why not yet. */
export function stepsPart(ask: Ask, opened: Opened, steps: readonly PossibleStep[]): Html | undefined {
  const own = steps.filter(({ isForReader }) => isForReader)
  if (own.length === 0) return undefined
  const others = steps.filter(({ isForReader }) => !isForReader)
  return html`<section aria-labelledby="next"><h2 class="govuk-heading-m" id="next">What can be done</h2>
    ${own.map(step => stepForm(ask, opened, step))}
    ${
      others.length > 0 &&
      details({
        summary: 'What others can do',
        body: others.map(
          ({ act, refusals }) => html`<p class="govuk-body">${STEP_WORDS[act].says}: ${because(refusals)}</p>`,
        ),
      })
    }</section>`
}

function stepForm(ask: Ask, { paper: { record } }: Opened, { act, asksForReason, refusals }: PossibleStep): Html {
  const { noun, says } = STEP_WORDS[act]
  if (refusals.length > 0)
    return html`<p class="govuk-body"><strong>${says}</strong>: not yet. ${because(refusals)}</p>`
  const kind = act === 'withdraw-paper' ? 'warning' : 'secondary'
  const action = `${addressOfPaper(record.reference)}/${noun}`
  const own = askForForm(ask, action)
  const sent = form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: record.version,
    body: html`${asksForReason && reasonField(own, `${noun}-reason`, `Reason to ${says.toLowerCase()}`)}${button({ text: says, kind })}`,
  })
  // What needs a reason is done seldom: it is opened when it is wanted, or was refused.
  return asksForReason ? details({ summary: says, body: sent, isOpen: own.refusals.length > 0 }) : sent
}

function because(refusals: readonly Refusal[]): Html {
  return html`${refusals.map(
    ({ says, clause }, n) =>
      html`${n > 0 && ' '}${says}${clause !== undefined && html` <span class="witan-clause">${clause}</span>`}`,
  )}`
}
