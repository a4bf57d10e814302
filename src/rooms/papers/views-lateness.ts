import { button } from '../../shell/views/button.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { insetText } from '../../shell/views/inset-text.ts'
import { paragraphs } from '../../shell/views/user-text.ts'
import { dateInWords } from '../../shell/views/words.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { addressOfPaper } from './address.ts'
import { latenessInWords } from './lateness.ts'
import type { Opened } from './pages-open.ts'
import { reasonField } from './views-document.ts'
import { askForForm } from './views-refused.ts'

/** That a paper is late, what the chair said, and the chair’s own form. */
export function latenessPart(ask: Ask, { paper: { record, content } }: Opened, isChair: boolean): Html | undefined {
  const late = latenessInWords(content)
  if (late === undefined) return undefined
  const { lateConsent } = content
  const consent =
    lateConsent === null
      ? html`<p class="govuk-body">The chair has not consented to it yet.</p>`
      : html`<p class="govuk-body">The chair consented on ${dateInWords(lateConsent.on)}:</p>${paragraphs(lateConsent.reason)}`
  const action = `${addressOfPaper(record.reference)}/late-consent`
  const isOpen = lateConsent === null && isChair && ask.asAt === undefined && record.state !== 'withdrawn'
  return html`<section aria-labelledby="late"><h2 class="govuk-heading-m" id="late">Late</h2>
    ${insetText(html`<p class="govuk-body">${late}.</p>${consent}`)}
    ${
      isOpen &&
      form({
        action,
        method: 'post',
        idempotencyKey: ask.newKey(),
        version: record.version,
        body: html`${reasonField(askForForm(ask, action), 'consent-reason', 'Why it may still come before the meeting')}${button({ text: 'Consent' })}`,
      })
    }</section>`
}
