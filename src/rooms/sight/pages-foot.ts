import type { Edition } from '../../kit/pack/pack.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { PageSight } from '../../shell/web/page-sight.ts'
import { audienceInWords, othersInWords } from './audience-in-words.ts'
import { classSaidBy } from './class-in-reference.ts'
import { addressOfSight, sightOfRecord } from './pages-record.ts'

/** At the foot of the page of a record: who can see it, in words, under which rules. */
export async function footOfPage(ask: Ask, record: SpineRecord, showsMore: boolean): Promise<PageSight> {
  const { edition, groups } = await sightOfRecord(ask, record, '')
  const who = audienceInWords(edition, groups)
  const others = othersInWords(edition, record.classification)
  const policy = edition.classification.policy.title
  const href = addressOfSight(record)
  const said = oldClassInWords(edition, record)
  const more = showsMore ? 'What is more secret on this page is shown only to those who may see that too.' : undefined
  return {
    href,
    data: {
      who,
      others,
      policy,
      href,
      ...(more === undefined ? {} : { more }),
      ...(said === undefined ? {} : { note: said }),
    },
    // The page that tells all of it needs no foot that leads to it.
    html: html`${
      ask.path !== href &&
      html`<section class="witan-sight" aria-labelledby="who-can-see">
      <h2 class="govuk-heading-s" id="who-can-see">Who can see this</h2>
      <p class="govuk-body-s">${more !== undefined && `${record.title} itself: `}${who.join('; ')}. ${others.length > 0 && html`Beside them: ${others.join('; ')}. `}By the ${policy}. ${said} ${more}
        <a class="govuk-link" href="${href}">By which rule, and who was let in</a></p></section>`
    }`,
  }
}

/** Where the reference says a class that the record has no more: nobody is to go by it. */
export function oldClassInWords({ classification: { classes } }: Edition, record: SpineRecord): string | undefined {
  const said = classSaidBy(record)
  if (said === undefined || said === record.classification) return undefined
  return `It was numbered when it was ${classes[said].name}, and keeps that reference; it is ${classes[record.classification].name} now, and is handled as that.`
}
