import { Type } from 'typebox'
import { CLASSIFICATIONS } from '../../../kit/classification.ts'
import type { Body } from '../../../kit/pack/body.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { dateBoxes, dateQuestion, dateSent } from '../../../shell/web/date-boxes.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, type FormInput, line, prose } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { enterAction } from '../acts/enter-action.ts'
import { addressOfAction, EARLIER_ACTIONS } from './addresses.ts'
import { mayRaise } from './may-raise.ts'
import { chosenOwner, ownerChoices } from './owner-choices.ts'

const EARLIER = Type.Object({
  body: line(100),
  reference: line(100),
  ...dateBoxes('raisedOn'),
  owner: line(200),
  text: prose(2000),
  due: Type.Optional(line(200)),
  classification: choice(CLASSIFICATIONS),
})

/** Where an action is entered that a meeting raised before its record was kept here. */
export function earlierDoors(web: Web): void {
  web.page(EARLIER_ACTIONS, showEarlier)
  web.act(EARLIER_ACTIONS, { fields: EARLIER, from: showEarlier, act: enterEarlier })
}

/** The bodies for which the reader may enter actions. */
export function bodiesToEnter(ask: Ask): readonly Body[] {
  return ask.edition.bodies.filter(({ key }) => mayRaise(ask, ask.edition, key))
}

async function enterEarlier(ask: Ask, { fields }: FormInput<typeof EARLIER>): Promise<Verdict<string>> {
  const { body, reference, text, due = '', classification } = fields
  const owner = chosenOwner(ask, fields.owner)
  if (owner === undefined) {
    return refused({ reason: 'no-owner', says: 'Choose who has to do it from the list.', field: 'owner' })
  }
  const raisedOn = dateSent(fields, 'raisedOn')
  const earlier = { body, reference, owner, text, due, raisedOn, classification }
  const entered = await enterAction(ask.context, earlier)
  return entered.ok ? granted(addressOfAction(entered.value.record.reference)) : entered
}

async function showEarlier(ask: Ask): Promise<Page | undefined> {
  const bodies = bodiesToEnter(ask)
  if (bodies.length === 0) return undefined
  const title = 'Enter an action from before'
  return page({
    title,
    section: '/actions',
    width: 'two-thirds',
    trail: [{ text: 'Actions', href: '/actions' }],
    data: { fields: Object.keys(EARLIER.properties), bodies: bodies.map(({ key }) => key) },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">For an action that is still open, of a meeting that was held before its record was kept here. It keeps its reference,
        and the next action of that meeting gets a later number. Minutes that you still have are better <a class="govuk-link" href="/imports">imported</a>.</p>
      ${form({ action: EARLIER_ACTIONS, method: 'post', idempotencyKey: ask.newKey(), body: html`${fieldsOf(ask, bodies)}${button({ text: 'Enter the action' })}` })}`,
  })
}

function fieldsOf(ask: Ask, bodies: readonly Body[]): Html {
  const { classes, unmarked } = ask.edition.classification
  const common = (name: string, label: string) => ({
    name,
    label,
    value: enteredOr(ask, name, ''),
    errorMessage: errorOf(ask.refusals, name),
  })
  return html`
    ${select({ ...common('body', 'Body that raised it'), items: [{ value: '', text: 'Choose' }, ...bodies.map(({ key, name }) => ({ value: key, text: name }))] })}
    ${textInput({ ...common('reference', 'Reference'), hint: 'As it stands in the minutes that raised it.', width: 20 })}
    ${dateQuestion(ask, { name: 'raisedOn', legend: 'When was it raised?', hint: 'The day of the meeting.' })}
    ${select({ ...common('owner', 'Owner'), items: [{ value: '', text: 'Choose' }, ...ownerChoices(ask)] })}
    ${textarea({ ...common('text', 'What is to be done'), hint: 'In the words of the minutes, without the owner.', rows: 3 })}
    ${textInput({ ...common('due', 'By when'), hint: 'A date, a month, or a meeting: 12 January 2017, January 2017, next meeting. Leave it empty if nothing was said.' })}
    ${radios({
      name: 'classification',
      legend: { text: 'Class' },
      value: enteredOr(ask, 'classification', unmarked),
      items: CLASSIFICATIONS.map(key => ({ value: key, text: classes[key].name, hint: classes[key].handling })),
      errorMessage: errorOf(ask.refusals, 'classification'),
    })}`
}
