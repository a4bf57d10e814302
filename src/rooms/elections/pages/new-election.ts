import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Body } from '../../../kit/pack/body.ts'
import { type Ask, enteredTick } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { checkKeeps, type SeatOnDay, seatsFrom, seatsStatement } from '../../bodies/door.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'

/** Where the secretariat calls an election to seats of a body. */
export async function showNewElection(ask: Ask): Promise<Page | undefined> {
  const body = ask.edition.bodies.find(({ key }) => key === ask.params['body'])
  const keeps =
    ask.asAt === undefined && ask.reader.person !== undefined && checkKeeps(ask.edition, ask.context.actor).ok
  if (body?.elections === undefined || !keeps) return undefined
  const today = dateIn(LONDON, ask.now)
  const [rows = []] = await ask.read(seatsStatement(ask.house.pack.code.key, body.key, today))
  const seats = seatsFrom(rows).filter(({ category }) => category !== null)
  return page({
    title: 'Call an election',
    section: '/bodies',
    width: 'two-thirds',
    trail: [
      { text: 'Bodies', href: '/bodies' },
      { text: body.name, href: `/bodies/${body.key}` },
    ],
    data: { body: body.key, seats: seats.map(({ key, number, title }) => ({ seat: `${key}-${number}`, title })) },
    main: html`<h1 class="govuk-heading-l">Call an election to ${body.inSentence}</h1>${callingForm(ask, body, seats)}`,
  })
}

function callingForm(ask: Ask, body: Body, seats: readonly SeatOnDay[]): Html {
  const usual = 'Leave it empty for the period of the rules.'
  return form({
    action: `/bodies/${body.key}/elections`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`
      ${checkboxes({
        name: 'seats',
        legend: { text: 'Seats to fill', classes: 'govuk-fieldset__legend--s' },
        hint: 'Of one party category',
        items: seats.map(({ key, number, title, member }) => {
          const value = `${key}-${number}`
          return {
            value,
            text: member === null ? `${title} (vacant)` : title,
            isChecked: enteredTick(ask, 'seats', value, false),
          }
        }),
        errorMessage: errorOf(ask.refusals, 'seats'),
      })}
      ${dateQuestion(ask, { name: 'termFrom', legend: 'First day of the term of office' })}
      ${dateQuestion(ask, { name: 'termUntil', legend: 'First day after the term', hint: 'Leave it empty for the term of the rules.' })}
      ${dateQuestion(ask, { name: 'nominationsFrom', legend: 'Nominations open on', value: dateIn(LONDON, ask.now) })}
      ${dateQuestion(ask, { name: 'nominationsUntil', legend: 'Last day of nominations', hint: usual })}
      ${dateQuestion(ask, { name: 'votingFrom', legend: 'Voting opens on', hint: 'Leave it empty for the day after nominations close.' })}
      ${dateQuestion(ask, { name: 'votingUntil', legend: 'Last day of voting', hint: usual })}
      ${button({ text: 'Call the election' })}`,
  })
}
