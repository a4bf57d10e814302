import { keptOf, keptRecords } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { type Ask, enteredOr, enteredTick } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { isIdentifier } from '../../../kit/identifier.ts'
import type { Person } from '../person.ts'
import { findParticulars, type KnownParticulars } from '../store.ts'
import { box } from './form-parts.ts'
import { isPurpose } from '../keeping.ts'
import { functionsInWords, keepsPersons } from './persons-page.ts'

type PersonView = Readonly<{ kept: Kept<Person>; known: KnownParticulars }>

/** A person, for those alone who keep the list: functions, account, what was done. */
export async function showPerson(ask: Ask): Promise<Page | undefined> {
  const view = await readPerson(ask)
  if (view === undefined) return undefined
  const { kept, known } = view
  const history = await historyPart(ask, kept.record)
  return page({
    title: known.name,
    data: { ...known, version: kept.record.version, history: history.data },
    width: 'two-thirds',
    isPrivate: true,
    trail: [{ text: 'Persons', href: '/people' }],
    main: html`<h1 class="govuk-heading-l">${known.name}</h1>
      ${summaryList({
        rows: [
          { key: 'Functions', value: functionsInWords(ask.edition, known) },
          { key: 'Address for mail', value: known.email ?? 'None' },
          { key: 'Account', value: known.hasAccount ? 'Open' : 'None: this person cannot sign in' },
        ],
      })}
      ${invitationPart(ask, view)}
      ${ask.reader.person?.id !== known.id && functionsPart(ask, view)}
      ${known.hasAccount && ask.reader.person?.id !== known.id && closingPart(ask, view)}
      ${history.html}`,
  })
}

async function readPerson(ask: Ask): Promise<PersonView | undefined> {
  const id = ask.params['person'] ?? ''
  if (!keepsPersons(ask) || !isIdentifier(id)) return undefined
  const known = await findParticulars(ask.house.database, id)
  const [[row] = []] = await ask.read(keptRecords(ask.house.pack.code.key).where('record.id', '=', id))
  return known === undefined || row === undefined ? undefined : { known, kept: keptOf<Person>(row) }
}

function invitationPart(ask: Ask, { known }: PersonView): Html {
  const action = `/people/${known.id}/invitation`
  return details({
    summary: known.hasAccount ? 'Invite again' : 'Invite to an account',
    isOpen: ask.path === action || !known.hasAccount,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${
        known.hasAccount &&
        html`<p class="govuk-body">For somebody who has lost every way to sign in. Once the link is used, what the account was signed in with before counts no more.
        Make sure first, in person or by telephone, that it is ${known.name} who asks.</p>`
      }
        ${box(ask, 'address', 'Address for mail', { hint: 'The link goes there, and works once, within an hour', type: 'email', value: known.email ?? '', width: 30 })}
        ${button({ text: 'Send the invitation' })}`,
    }),
  })
}

function functionsPart(ask: Ask, { known, kept }: PersonView): Html {
  const action = `/people/${known.id}/functions`
  return details({
    summary: 'Change the functions',
    isOpen: ask.path === action,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: kept.record.version,
      body: html`${functionBoxes(ask, known.functions)}${box(ask, 'reason', 'Why', { width: 30 })}${button({ text: 'Change the functions' })}`,
    }),
  })
}

function functionBoxes(ask: Ask, has: readonly string[]): Html {
  return checkboxes({
    name: 'functions',
    legend: 'Functions',
    hint: 'Who speaks for a party, and for what, is given on the page of that party',
    isSmall: true,
    items: ask.edition.functions
      .filter(({ key }) => !isPurpose(ask.edition, key))
      .map(({ key, title }) => ({
        value: key,
        text: title,
        isChecked: enteredTick(ask, 'functions', key, has.includes(key)),
      })),
    errorMessage: errorOf(ask.refusals, 'functions'),
  })
}

function closingPart(ask: Ask, { known }: PersonView): Html {
  const action = `/people/${known.id}/closing`
  const isSent = ask.path === action
  return details({
    summary: 'Close the account',
    isOpen: isSent,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`<p class="govuk-body">Sessions and tokens end at once. What this person did stays in the record, and seats stay until they are ended on the page of the body.</p>
        <div class="govuk-form-group"><label class="govuk-label" for="${isSent ? 'reason' : 'closing-reason'}">Why</label>
          <input class="govuk-input govuk-input--width-30" id="${isSent ? 'reason' : 'closing-reason'}" name="reason" type="text" value="${isSent ? enteredOr(ask, 'reason', '') : ''}"></div>
        ${button({ text: 'Close the account', kind: 'warning' })}`,
    }),
  })
}

/** Where a person is entered. */
export async function showNewPerson(ask: Ask): Promise<Page | undefined> {
  if (!keepsPersons(ask)) return undefined
  return page({
    title: 'Enter a person',
    data: {
      functions: ask.edition.functions
        .filter(({ key }) => !isPurpose(ask.edition, key))
        .map(({ key, title }) => ({ key, title })),
    },
    width: 'two-thirds',
    trail: [{ text: 'Persons', href: '/people' }],
    main: html`<h1 class="govuk-heading-l">Enter a person</h1>
      ${form({
        action: '/people',
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`${box(ask, 'name', 'Name', { width: 30 })}
          ${box(ask, 'address', 'Address for mail', { type: 'email', width: 30, hint: 'You may leave this empty, and give it when you invite the person' })}
          ${functionBoxes(ask, [])}
          ${select({
            name: 'organisation',
            label: 'Organisation',
            items: [
              { value: '', text: 'None of these' },
              ...ask.house.pack.code.organisations.map(({ key, name }) => ({ value: key, text: name })),
            ],
            value: enteredOr(ask, 'organisation', ''),
            errorMessage: errorOf(ask.refusals, 'organisation'),
          })}
          ${button({ text: 'Enter the person' })}`,
      })}`,
  })
}
