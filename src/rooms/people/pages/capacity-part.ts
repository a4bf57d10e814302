import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'

/** For somebody who has several: the choice of the one to act in. */
export function capacityPart(ask: Ask): Html | undefined {
  const { signedIn, capacities: own, actor } = ask.reader
  if (own.length < 2 || signedIn?.kind !== 'session') return undefined
  const chosen = enteredOr(ask, 'capacity', signedIn.capacity ?? '')
  const ofParties = actor.parties.length > 1 ? ', and of my parties for the first alone' : ''
  return html`<section aria-labelledby="capacity"><h2 class="govuk-heading-m" id="capacity">As what you act</h2>
    <p class="govuk-body">Each act says in which capacity it was done. Choose one, and you act in that alone, until you choose again or sign out. What you see stays the same.</p>
    ${form({
      action: '/session/capacity',
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${radios({
        name: 'capacity',
        legend: 'From now on I act as',
        isSmall: true,
        items: [
          { value: '', text: `${own[0]?.title ?? ''}, with all that I may do${ofParties}`, isChecked: chosen === '' },
          ...own.map(({ key, title }) => ({ value: key, text: title })),
        ],
        value: chosen,
        errorMessage: errorOf(ask.refusals, 'capacity'),
      })}${button({ text: 'Act as this', kind: 'secondary' })}`,
    })}</section>`
}
