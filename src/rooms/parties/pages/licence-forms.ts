import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { type ActForm, actForms, type FormFields } from '../../../shell/web/act-forms.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { titleOfLicence } from '../licence.ts'
import type { Party } from '../party.ts'
import { rowsFor } from './step-forms.ts'

export type LicenceFields = Omit<FormFields, 'date'> &
  Readonly<{
    kind: () => Html
    licence: (isOpenAlone: boolean) => Html
    day: (name: string, legend: string, hint?: string, isEmpty?: boolean) => Html
  }>

export function licenceForms(ask: Ask, kept: Kept<Party>): Html | undefined {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return undefined
  if (!rowsFor(ask, kept).some(({ act }) => act === 'change-licences')) return undefined
  const { record, content } = kept
  const { licences = [] } = content
  const hasOpen = licences.some(({ until }) => until === null)
  const offered = FORMS.filter(({ act }) => act === 'enter' || (act === 'end' ? hasOpen : licences.length > 0))
  return actForms(ask, offered, {
    href: `/parties/${record.reference}/licences`,
    version: record.version,
    fieldsOf: own => ({ ...own, ...licenceQuestions(ask, content, own) }),
    bothTexts: () => ({ now: 'Somebody has changed this party.', entered: 'Look at its licences above first.' }),
  })
}

export function licenceQuestions(
  ask: Ask,
  party: Party,
  { common }: Pick<FormFields, 'common'>,
): Pick<LicenceFields, 'kind' | 'licence' | 'day'> {
  return {
    kind: () =>
      select({
        ...common('kind'),
        label: 'Licence',
        items: [
          { value: '', text: 'Choose' },
          ...ask.edition.accession.licences.map(({ key, title }) => ({ value: key, text: title })),
        ],
      }),
    licence: isOpenAlone => select({ ...common('licence'), label: 'Licence', items: itemsOf(ask, party, isOpenAlone) }),
    day: (name, legend, hint, isEmpty) =>
      dateQuestion(ask, {
        name,
        id: common(name).id,
        legend,
        ...(hint === undefined ? {} : { hint }),
        value: isEmpty === true ? undefined : dateIn(LONDON, ask.now),
      }),
  }
}

function itemsOf({ edition }: Ask, { licences = [] }: Party, isOpenAlone: boolean) {
  const all = licences.map(({ kind, from, until }, n) => ({
    value: n + 1,
    text: `${titleOfLicence(edition, kind)} from ${formatDate(from)}`,
    isOpen: until === null,
  }))
  return [{ value: '', text: 'Choose' }, ...all.filter(({ isOpen }) => isOpen || !isOpenAlone)]
}

const EVIDENCE_HINT = 'An entry of a public register, a letter and its date. It is public'

const FORMS: readonly ActForm<'enter' | 'end' | 'change', LicenceFields>[] = [
  {
    act: 'enter',
    noun: 'entries',
    summary: 'Enter a licence',
    submit: 'Enter the licence',
    fields: ({ kind, line, day, prose }) =>
      html`${kind()}${line('number', 'Number', 'You may leave it empty')}${day('from', 'Held from')}${prose('evidence', 'What shows it', EVIDENCE_HINT)}`,
  },
  {
    act: 'end',
    noun: 'endings',
    summary: 'Record that a licence has ended',
    submit: 'Record the end',
    fields: ({ licence, day, prose }) =>
      html`${licence(true)}${day('until', 'Held no more from')}${prose('evidence', 'What shows it', EVIDENCE_HINT)}`,
  },
  {
    act: 'change',
    noun: 'changes',
    summary: 'Put right what was told of a licence',
    submit: 'Change the licence',
    fields: ({ licence, line, day, prose }) =>
      html`<p class="govuk-body">What you write here takes the place of all that was told of it.</p>
        ${licence(false)}${line('number', 'Number')}${day('from', 'Held from', undefined, true)}
        ${day('until', 'Held no more from', 'Leave this empty if it is held still', true)}
        ${prose('evidence', 'What shows it', EVIDENCE_HINT)}${prose('reason', 'What was wrong')}`,
  },
]
