import { dateIn, LONDON } from '../../../kit/instant.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { type ActForm, actForms, type FormFields } from '../../../shell/web/act-forms.ts'
import { type Ask, enteredTick } from '../../../shell/web/ask.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { contactsFrom, purposesOf, titleOfPurpose } from '../contact.ts'
import type { ContactsView } from './contact-view.ts'
import { rowsFor } from './step-forms.ts'

type Fields = FormFields &
  Readonly<{
    purposes: () => Html
    day: (name: string, legend: string) => Html
    colleague: (label: string) => Html
    contact: () => Html
  }>

/** May this reader change who speaks for the party? */
export function mayChangeContacts(ask: Ask, { party }: Pick<ContactsView, 'party'>): boolean {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return false
  return rowsFor(ask, party).some(({ act }) => act === 'change-contacts')
}

export function contactForms(ask: Ask, view: ContactsView): Html | undefined {
  if (!mayChangeContacts(ask, view)) return undefined
  const hasColleagues = view.colleagues.length > 0
  const hasContacts = openContacts(ask, view).length > 0
  const offered = FORMS.filter(({ act }) => act === 'name' || (act === 'end' ? hasContacts : hasColleagues))
  return actForms(ask, offered, {
    href: `/parties/${view.party.record.reference}/contacts`,
    version: view.kept?.record.version,
    fieldsOf: own => ({ ...own, ...contactQuestions(ask, view, own) }),
    bothTexts: () => ({ now: 'Somebody has changed who speaks for it.', entered: 'Look at the list above first.' }),
  })
}

/** The questions about who speaks for a party, wherever they stand. */
export function contactQuestions(
  ask: Ask,
  view: Pick<ContactsView, 'contacts' | 'colleagues'>,
  { common }: Pick<FormFields, 'common'>,
): Omit<Fields, keyof FormFields> {
  return {
    purposes: () => purposeBoxes(ask, common('purposes')),
    day: (name, legend) => dateQuestion(ask, { name, id: common(name).id, legend, value: dateIn(LONDON, ask.now) }),
    colleague: label =>
      select({
        ...common('person'),
        label,
        items: [{ value: '', text: 'Choose' }, ...view.colleagues.map(({ id, name }) => ({ value: id, text: name }))],
      }),
    contact: () =>
      select({
        ...common('contact'),
        label: 'Who, and for what',
        items: [
          { value: '', text: 'Choose' },
          ...openContacts(ask, view).map(({ number, name, purpose }) => ({
            value: number,
            text: `${name}: ${titleOfPurpose(ask.edition, purpose)}`,
          })),
        ],
      }),
  }
}

function openContacts({ now }: Ask, { contacts }: Pick<ContactsView, 'contacts'>) {
  return contactsFrom(contacts, dateIn(LONDON, now))
}

type Common = ReturnType<FormFields['common']>

function purposeBoxes(ask: Ask, { name, id, errorMessage }: Common): Html {
  const isRefused = id === name
  return checkboxes({
    name,
    id,
    legend: { text: 'For what', classes: 'govuk-fieldset__legend--s' },
    isSmall: true,
    items: purposesOf(ask.edition).map(({ key, title }) => ({ value: key, text: title })),
    values: purposesOf(ask.edition)
      .map(({ key }) => key)
      .filter(key => isRefused && enteredTick(ask, name, key, false)),
    errorMessage,
  })
}

const FORMS: readonly ActForm<'name' | 'give' | 'end' | 'release' | 'invite', Fields>[] = [
  {
    act: 'name',
    noun: 'colleagues',
    summary: 'Name somebody new',
    submit: 'Name and invite',
    fields: ({ line, purposes, day }) =>
      html`${line('name', 'Name')}
        ${line('address', 'Address for mail', 'A link to open an account goes there, and works once, within an hour. You may leave it empty, and nobody is invited.')}
        ${purposes()}${day('from', 'From')}`,
  },
  {
    act: 'give',
    noun: 'purposes',
    summary: 'Give a colleague another purpose',
    submit: 'Give the purpose',
    fields: ({ colleague, purposes, day }) => html`${colleague('Colleague')}${purposes()}${day('from', 'From')}`,
  },
  {
    act: 'end',
    noun: 'endings',
    summary: 'End a purpose, or change when it ends',
    submit: 'End the purpose',
    fields: ({ contact, day, prose }) =>
      html`${contact()}${day('until', 'Holds no more from')}${prose('reason', 'Why')}`,
  },
  {
    act: 'release',
    noun: 'departures',
    summary: 'Record that somebody leaves',
    submit: 'Record that the person leaves',
    fields: ({ colleague, day, prose }) =>
      html`<p class="govuk-body">On that day all purposes end, and what is the party’s own is seen no more. A seat on a body stays until it is ended there.</p>
        ${colleague('Who leaves')}${day('on', 'Belongs to it no more from')}${prose('reason', 'Why')}`,
  },
  {
    act: 'invite',
    noun: 'invitations',
    summary: 'Invite a colleague again',
    submit: 'Send another link',
    fields: ({ colleague }) =>
      html`<p class="govuk-body">For somebody who has opened no account yet. The link goes to the address that is known.</p>${colleague('Whom')}`,
  },
]
