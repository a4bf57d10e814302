import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type ActForm, actForms, type FormFields } from '../../../shell/web/act-forms.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import type { AccessionInformation } from '../information.ts'
import { findListedRole, type ListedOrganisation } from '../listed.ts'
import { categoryOn, type Party } from '../party.ts'
import { titleOfRole } from '../publication.ts'
import { informationStatement } from '../store-applications.ts'
import { allPartiesStatement } from '../store-categories.ts'
import { oneListedStatement } from '../store-listed.ts'
import { LISTED_PATH, trailOf } from './listed.ts'
import { identifiersPart } from './party-more.ts'
import { rowsFor } from './step-forms.ts'

type View = Readonly<{ kept: Kept<ListedOrganisation>; parties: readonly Kept<Party>[] }>

/** One organisation of the list: its identifiers, and for which parties it acts from when until when. */
export async function showListedOne(ask: Ask): Promise<Page | undefined> {
  const code = ask.house.pack.code.key
  const reference = ask.params['organisation'] ?? ''
  const [rows = [], parties = []] = await ask.read(
    oneListedStatement(code, reference, ask.asAt?.instant),
    allPartiesStatement(code, undefined, ask.asAt?.instant),
  )
  if (rows[0] === undefined) return undefined
  const kept = keptOf<ListedOrganisation>(rows[0])
  const { record, content } = kept
  const view = { kept, parties: parties.map(row => keptOf<Party>(row)) }
  const [known = []] = await ask.read(informationStatement(code, record.id, ask.asAt?.instant))
  const information = known[0] === undefined ? undefined : keptOf<AccessionInformation>(known[0]).content
  const history = await historyPart(ask, record)
  return page({
    title: content.name,
    section: '/parties',
    classification: record.classification,
    about: record,
    trail: [...trailOf(ask), { text: 'Others in the list', href: LISTED_PATH }],
    data: {
      reference: record.reference,
      version: record.version,
      name: content.name,
      role: content.role,
      actsFor: content.actsFor.map(one => ({ ...one, party: referenceOf(view, one.party) })),
      information: information ?? null,
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${userText(content.name)}</h1>
      ${summaryList({ rows: [{ key: 'Listed as', value: titleOfRole(ask.edition, content.role) }] })}
      ${information && identifiersPart(ask, information)}
      ${actsForTable(view)}
      ${namingForms(ask, view)}
      ${history.html}`,
  })
}

function referenceOf({ parties }: View, id: string): string | undefined {
  return parties.find(({ record }) => record.id === id)?.record.reference
}

function actsForTable({ kept, parties }: View): Html | undefined {
  const { actsFor } = kept.content
  if (actsFor.length === 0) return undefined
  return scrollingTable({
    caption: 'For whom it acts',
    captionSize: 'm',
    head: ['Party', 'From', 'Until', 'Shown by'],
    firstCellIsHeader: true,
    rows: actsFor.map(({ party: id, from, until, evidence }) => {
      const party = parties.find(({ record }) => record.id === id)
      return [
        party === undefined
          ? ''
          : html`<a class="govuk-link" href="/parties/${party.record.reference}">${userText(party.content.name)}</a>`,
        formatDate(from),
        until === null ? '' : formatDate(until),
        evidence === null ? '' : userText(evidence),
      ]
    }),
  })
}

type Fields = FormFields & Readonly<{ party: (isActing: boolean) => Html; day: (name: string, legend: string) => Html }>

/** The forms, for those parties alone whose details this reader may change. */
function namingForms(ask: Ask, view: View): Html | undefined {
  const { record, content } = view.kept
  const { namedBy = [] } = findListedRole(ask.edition, content.role) ?? {}
  if (ask.asAt !== undefined || ask.reader.person === undefined || namedBy.length === 0) return undefined
  const today = dateIn(LONDON, ask.now)
  const own = view.parties.filter(party => rowsFor(ask, party).some(({ act }) => act === 'change-details'))
  const isActing = ({ record: { id } }: Kept<Party>) =>
    content.actsFor.some(one => one.party === id && one.until === null)
  const acting = own.filter(isActing)
  const others = own.filter(party => !isActing(party) && namedBy.includes(categoryOn(party.content, today) ?? ''))
  const offered = FORMS.filter(({ act }) => (act === 'name' ? others.length > 0 : acting.length > 0))
  return actForms(ask, offered, {
    href: `${LISTED_PATH}/${record.reference}`,
    version: record.version,
    fieldsOf: fields => ({
      ...fields,
      party: are =>
        select({
          ...fields.common('party'),
          label: 'Party',
          items: [{ value: '', text: 'Choose' }, ...(are ? acting : others).map(itemOf)],
        }),
      day: (name, legend) => dateQuestion(ask, { name, id: fields.common(name).id, legend, value: today }),
    }),
    bothTexts: () => ({ now: 'Somebody has changed for whom it acts.', entered: 'Look at the list above first.' }),
  })
}

function itemOf({ record, content }: Kept<Party>) {
  return { value: record.reference, text: content.name }
}

const FORMS: readonly ActForm<'name' | 'end', Fields>[] = [
  {
    act: 'name',
    noun: 'parties',
    summary: 'Record that a party names it',
    submit: 'Record it',
    fields: ({ party, day, prose }) =>
      html`${party(false)}${day('from', 'From')}${prose('evidence', 'What shows it', 'You may leave this empty. It is public')}`,
  },
  {
    act: 'end',
    noun: 'endings',
    summary: 'Record that it acts for a party no more',
    submit: 'Record the end',
    fields: ({ party, day }) => html`${party(true)}${day('until', 'Acts no more from')}`,
  },
]
