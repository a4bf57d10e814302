import { type Static, Type } from 'typebox'
import type { CalendarDate } from '../../../kit/calendar-date.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { hintOfSetting } from './setting-words.ts'
import { type Ask, enteredOr, enteredTick } from '../../../shell/web/ask.ts'
import { line, prose, several, ticked } from '../../../shell/web/form-input.ts'
import { type ApplicationForm, EMPTY_FORM } from '../accession.ts'
import type { Identifier } from '../party.ts'

/** The fields of the application form, wherever it stands. */
export const FORM_FIELDS = {
  registeredNumber: Type.Optional(line(40)),
  registeredAddress: Type.Optional(prose(500)),
  licences: several(line(60)),
  identifiers: Type.Optional(prose(2000)),
  signifier: Type.Optional(line(40)),
  terms: ticked(),
}
const Fields = Type.Object(FORM_FIELDS)

/** What was filled in. A licence counts from the day of the application, where nothing else is known. */
export function formOf(edition: Edition, fields: Static<typeof Fields>, on: CalendarDate): ApplicationForm {
  const kinds = (fields.licences ?? []).map(String)
  return {
    registeredNumber: fields.registeredNumber ?? null,
    registeredAddress: fields.registeredAddress ?? null,
    licences: kinds.map(kind => ({ kind, number: null, from: on, until: null })),
    identifiers: identifiersIn(edition, fields.identifiers ?? ''),
    signifier: fields.signifier ?? null,
    termsAgreed: fields.terms !== undefined,
  }
}

/** One identifier a line: its name, and after a colon its value if there is one yet. */
export function identifiersIn(edition: Edition, text: string): readonly Identifier[] {
  return text
    .split('\n')
    .filter(one => one.trim() !== '')
    .map(one => {
      const [name = '', ...value] = one.split(':')
      const known = edition.accession.identifiers.find(({ title }) => title.toLowerCase() === name.trim().toLowerCase())
      return { name: known?.title ?? name.trim(), value: value.join(':').trim() || null }
    })
}

export function formQuestions(ask: Ask, form: ApplicationForm = EMPTY_FORM): Html {
  const { accession } = ask.edition
  const held = form.licences.map(({ kind }) => kind)
  const asked = form.identifiers.length > 0 ? form.identifiers : unknown(ask.edition)
  const lines = asked.map(({ name, value }) => `${name}: ${value ?? ''}`).join('\n')
  return html`
    ${textInput({ name: 'registeredNumber', label: 'Registered number', width: 20, value: enteredOr(ask, 'registeredNumber', form.registeredNumber ?? ''), errorMessage: errorOf(ask.refusals, 'registeredNumber') })}
    ${textarea({ name: 'registeredAddress', label: 'Registered address', rows: 3, value: enteredOr(ask, 'registeredAddress', form.registeredAddress ?? ''), errorMessage: errorOf(ask.refusals, 'registeredAddress') })}
    ${
      accession.licences.length > 0 &&
      checkboxes({
        name: 'licences',
        legend: { text: 'Licences that it holds', classes: 'govuk-fieldset__legend--s' },
        isSmall: true,
        items: accession.licences.map(({ key, title }) => ({ value: key, text: title })),
        values: accession.licences
          .map(({ key }) => key)
          .filter(key => enteredTick(ask, 'licences', key, held.includes(key))),
        errorMessage: errorOf(ask.refusals, 'licences'),
      })
    }
    ${textarea({ name: 'identifiers', label: 'Identifiers', hint: 'One a line: its name, a colon, and its value if there is one yet', rows: 3, value: enteredOr(ask, 'identifiers', lines), errorMessage: errorOf(ask.refusals, 'identifiers') ?? accession.identifiers.map(({ key }) => errorOf(ask.refusals, key)).find(says => says !== undefined) })}
    ${
      accession.allocation !== undefined &&
      textInput({
        name: 'signifier',
        label: `${accession.allocation.signifier.title} that it would like`,
        hint: `With ${accession.allocation.signifier.says}${hintOfSetting(accession.allocation.signifier)}; one is proposed if it is left empty`,
        width: 20,
        value: enteredOr(ask, 'signifier', form.signifier ?? ''),
        errorMessage: errorOf(ask.refusals, 'signifier'),
      })
    }
    ${checkboxes({
      name: 'terms',
      isSmall: true,
      items: [{ value: 'yes', text: 'It agrees to the terms' }],
      values: enteredTick(ask, 'terms', 'yes', form.termsAgreed) ? ['yes'] : [],
      errorMessage: errorOf(ask.refusals, 'terms'),
    })}`
}

function unknown({ accession }: Edition): readonly Identifier[] {
  return accession.identifiers.map(({ title }) => ({ name: title, value: null }))
}
