import { mostSecret } from '../../../kit/classification.ts'
import { capital } from '../../../kit/capital.ts'
import { Type } from 'typebox'
import { formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { granted } from '../../../kit/verdict.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { button } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { filterLayout } from '../../../shell/views/filter-layout.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line } from '../../../shell/web/form-input.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { formGroup } from '../acts/form-group.ts'
import { isWithout } from '../admission.ts'
import { type AffiliateGroup, isAffiliatedOn, votingGroupsOn } from '../affiliates.ts'
import { mayKeep } from '../pages-keeping-forms.ts'
import { findCategory, type Party } from '../party.ts'
import { groupsStatement } from '../store-affiliates.ts'
import { allPartiesStatement } from '../store-categories.ts'

const PATH = '/parties/groups'

export function groupDoors(web: Web): void {
  web.page(PATH, showGroups)
  web.act(PATH, {
    fields: Type.Object({ name: line() }),
    from: showGroups,
    act: async (ask, { fields }) => {
      const formed = await formGroup(ask.context, fields)
      return formed.ok ? granted(`${PATH}/${formed.value}`) : formed
    },
  })
}

type Vote = Readonly<{ reference: string; name: string; parties: readonly string[] }>

/** Groups of affiliates on a day, and who votes together in a category then. */
async function showGroups(ask: Ask): Promise<Reply> {
  const code = ask.house.pack.code.key
  const date = dayOf(ask)
  const category = findCategory(ask.edition, ask.query['category'] ?? '')
  const [rows = [], parties = []] = await ask.read(
    groupsStatement(code, ask.asAt?.instant),
    allPartiesStatement(code, undefined, ask.asAt?.instant),
  )
  const groups = rows.map(row => keptOf<AffiliateGroup>(row))
  const known = parties.map(row => {
    const { record, content } = keptOf<Party>(row)
    const without = isWithout(ask.edition, record.state, 'elections')
    return { id: record.id, reference: record.reference, party: content, isSuspended: without }
  })
  const nameOf = (id: string) => known.find(one => one.id === id)?.party.name ?? id
  const shown: readonly Vote[] =
    category === undefined
      ? groups.map(({ record, content }) => {
          const members = content.members.filter(one => isAffiliatedOn(one, date)).map(one => nameOf(one.party))
          return { reference: record.reference, name: content.name, parties: members }
        })
      : votingGroupsOn(
          known,
          groups.map(({ record, content }) => ({ reference: record.reference, group: content })),
          category.key,
          date,
        ).map(one => ({ ...one, parties: one.parties.map(nameOf) }))
  const title = category === undefined ? 'Groups of affiliates' : `Voting groups: ${category.plural}`
  const classification = mostSecret([...rows, ...parties].map(row => keptOf(row).record.classification))
  const rowOf = (one: Vote) => ({ classification, cells: [one.name, one.parties.join('; ')] })
  const file = await deliverTable(ask, () => ({ name: title, head: ['Group', 'Parties'], rows: shown.map(rowOf) }))
  if (file !== undefined) return file
  const isGroup = (reference: string) => groups.some(({ record }) => record.reference === reference)
  return page({
    title,
    section: '/parties',
    trail: [{ text: capital(ask.edition.words.parties), href: '/parties' }],
    data: { date, category: category?.key ?? null, groups: shown },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${filterLayout({
        action: PATH,
        heading: 'Choose a day',
        fields: fieldsOf(ask, date, category?.key ?? ''),
        body: html`${shown.length === 0 ? emptyState('There is none on that day.') : groupsTable(shown, date, isGroup)}
          ${ask.asAt === undefined && mayKeep(ask) && forming(ask)}`,
      })}`,
  })
}

export function dayOf({ query, asAt, now }: Ask): string {
  const { date } = query
  return isCalendarDate(date) ? date : (asAt?.date ?? dateIn(LONDON, now))
}

function fieldsOf(ask: Ask, date: string, category: string): Html {
  const items = ask.edition.partyCategories.map(({ key, plural }) => ({ value: key, text: plural }))
  return html`
    ${textInput({ name: 'date', label: 'On the day', hint: 'Such as 2016-12-09', value: date })}
    ${select({ name: 'category', classes: 'govuk-!-width-full', label: 'Who votes together in', items: [{ value: '', text: 'All groups' }, ...items], value: category })}
    ${hidden('as-at', ask.asAt?.date)}`
}

function groupsTable(shown: readonly Vote[], date: string, isGroup: (reference: string) => boolean): Html {
  return scrollingTable({
    caption: `On ${formatDate(date)}`,
    captionSize: 's',
    head: ['Group', 'Parties'],
    firstCellIsHeader: true,
    rows: shown.map(({ reference, name, parties }) => [
      html`<a class="govuk-link" href="/parties/${isGroup(reference) && 'groups/'}${reference}">${userText(name)}</a>`,
      html`${parties.map((party, n) => html`${n > 0 && ', '}${userText(party)}`)}`,
    ]),
  })
}

function forming(ask: Ask): Html {
  return form({
    action: PATH,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`${textInput({ name: 'name', label: 'Name of a new group', value: enteredOr(ask, 'name', ''), errorMessage: errorOf(ask.refusals, 'name') })}
      ${button({ text: 'Begin the group', kind: 'secondary' })}`,
  })
}
