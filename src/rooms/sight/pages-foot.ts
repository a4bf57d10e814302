import type { SpineRecord } from '../../shell/ledger/record.ts'
import { html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { PageSight } from '../../shell/web/page-sight.ts'
import { audienceInWords, othersInWords } from './audience-in-words.ts'
import { addressOfSight, sightOfRecord } from './pages-record.ts'

/** At the foot of the page of a record: who can see it, in words, under which rules. */
export async function footOfPage(ask: Ask, record: SpineRecord): Promise<PageSight> {
  const { edition, groups } = await sightOfRecord(ask, record, '')
  const who = audienceInWords(edition, groups)
  const others = othersInWords(edition, record.classification)
  const policy = edition.classification.policy.title
  const href = addressOfSight(record)
  return {
    href,
    data: { who, others, policy, href },
    html: html`<section class="witan-sight" aria-labelledby="who-can-see">
      <h2 class="govuk-heading-s" id="who-can-see">Who can see this</h2>
      <p class="govuk-body-s">${who.join('; ')}. ${others.length > 0 && html`Beside them: ${others.join('; ')}. `}By the ${policy}.
        <a class="govuk-link" href="${href}">By which rule, and who was let in</a></p></section>`,
  }
}
