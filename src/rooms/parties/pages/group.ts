import { capital } from '../../../kit/capital.ts'
import { Type } from 'typebox'
import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { granted } from '../../../kit/verdict.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { joinGroup } from '../acts/join-group.ts'
import { leaveGroup } from '../acts/leave-group.ts'
import type { AffiliateGroup } from '../affiliates.ts'
import { dateBoxes, dateQuestion, dateSent } from '../../../shell/web/date-boxes.ts'
import { mayKeep } from '../pages-keeping-forms.ts'
import type { Party } from '../party.ts'
import { groupStatement } from '../store-affiliates.ts'
import { allPartiesStatement } from '../store-categories.ts'

const PATH = '/parties/groups'

/** One group of affiliates, and who is in it from when until when. */
export function oneGroupDoors(web: Web): void {
  web.page(`${PATH}/:group`, showGroup)
  web.act(`${PATH}/:group/members`, {
    fields: Type.Object({ party: line(100), ...dateBoxes('from'), ground: Type.Optional(prose(500)) }),
    from: showGroup,
    act: async (ask, { fields }) => {
      const told = { group: groupOf(ask), party: fields.party, from: dateSent(fields, 'from'), ground: fields.ground }
      const joined = await joinGroup(ask.context, told)
      return joined.ok ? granted(`${PATH}/${joined.value}`) : joined
    },
  })
  web.act(`${PATH}/:group/departures`, {
    fields: Type.Object({ party: line(100), ...dateBoxes('until') }),
    from: showGroup,
    act: async (ask, { fields }) => {
      const told = { group: groupOf(ask), party: fields.party, until: dateSent(fields, 'until') }
      const left = await leaveGroup(ask.context, told)
      return left.ok ? granted(`${PATH}/${left.value}`) : left
    },
  })
}

function groupOf(ask: Ask): string {
  return ask.params['group'] ?? ''
}

type Named = Readonly<{ id: string; reference: string; name: string }>

async function showGroup(ask: Ask): Promise<Page | undefined> {
  const code = ask.house.pack.code.key
  const instant = ask.asAt?.instant
  const [rows = [], parties = []] = await ask.read(
    groupStatement(code, groupOf(ask), instant),
    allPartiesStatement(code, undefined, instant),
  )
  if (rows[0] === undefined) return undefined
  const { record, content } = keptOf<AffiliateGroup>(rows[0])
  const named = parties.map(row => {
    const kept = keptOf<Party>(row)
    return { id: kept.record.id, reference: kept.record.reference, name: kept.content.name }
  })
  const members = content.members.map(one => ({ ...one, of: named.find(({ id }) => id === one.party) }))
  const history = await historyPart(ask, record)
  return page({
    title: content.name,
    section: '/parties',
    classification: record.classification,
    about: record,
    trail: [
      { text: capital(ask.edition.words.parties), href: '/parties' },
      { text: 'Groups of affiliates', href: PATH },
    ],
    data: {
      reference: record.reference,
      name: content.name,
      members: members.map(({ of: party, from, until, ground }) => ({ party: party?.reference, from, until, ground })),
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${userText(content.name)}</h1>
      ${membersTable(members)}
      ${ask.asAt === undefined && mayKeep(ask) && [joining(ask, named), leaving(ask, members)]}
      ${history.html}`,
  })
}

type Member = AffiliateGroup['members'][number] & Readonly<{ of: Named | undefined }>

function membersTable(members: readonly Member[]): Html {
  if (members.length === 0) return html`<p class="govuk-body">Nobody is in it yet.</p>`
  return scrollingTable({
    caption: 'Affiliates',
    captionSize: 'hidden',
    head: ['Party', 'From', 'Until', 'On the ground that'],
    rows: members.map(({ of: party, from, until, ground }) => [
      html`<a class="govuk-link" href="/parties/${party?.reference}">${userText(party?.name ?? '')}</a>`,
      formatDate(from),
      until === null ? '' : formatDate(until),
      ground === null ? '' : userText(ground),
    ]),
  })
}

function joining(ask: Ask, named: readonly Named[]): Html {
  const action = `${PATH}/${groupOf(ask)}/members`
  const asked = ask.path === action ? ask : { ...ask, entered: undefined, refusals: [] }
  return form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`<h2 class="govuk-heading-m">Somebody joins</h2>
      ${select({ name: 'party', id: 'joins', label: 'Who', items: named.map(({ reference, name }) => ({ value: reference, text: name })), value: enteredOr(asked, 'party', ''), errorMessage: errorOf(asked.refusals, 'party') })}
      ${dateQuestion(asked, { name: 'from', legend: 'From', value: dateIn(LONDON, ask.now) })}
      ${textarea({ name: 'ground', label: 'On what ground', hint: 'In a sentence; it is public', rows: 2, value: enteredOr(asked, 'ground', ''), errorMessage: errorOf(asked.refusals, 'ground') })}
      ${button({ text: 'Add to the group' })}`,
  })
}

function leaving(ask: Ask, members: readonly Member[]): Html | undefined {
  const today = dateIn(LONDON, ask.now)
  const isOpen = (until: string | null) => until === null || today < until
  const open = members.flatMap(({ until, of: party }) => (isOpen(until) && party !== undefined ? [party] : []))
  if (open.length === 0) return undefined
  const action = `${PATH}/${groupOf(ask)}/departures`
  const asked = ask.path === action ? ask : { ...ask, entered: undefined, refusals: [] }
  return form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`<h2 class="govuk-heading-m">Somebody leaves</h2>
      ${select({ name: 'party', id: 'leaves', label: 'Who', items: open.map(({ reference, name }) => ({ value: reference, text: name })), value: enteredOr(asked, 'party', ''), errorMessage: errorOf(asked.refusals, 'party') })}
      ${dateQuestion(asked, { name: 'until', legend: 'The first day on which it is an affiliate no more', hint: 'The day on which it joined undoes the joining', value: today })}
      ${button({ text: 'Record that it leaves', kind: 'secondary' })}`,
  })
}
