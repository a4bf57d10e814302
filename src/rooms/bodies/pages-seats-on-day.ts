import { formatDate } from '../../kit/calendar-date.ts'
import { emptyState } from '../../shell/views/empty-state.ts'
import { hidden } from '../../shell/views/form.ts'
import { filterLayout } from '../../shell/views/filter-layout.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { select } from '../../shell/views/select.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { deliverTable } from '../../shell/web/table-file.ts'
import { namesOf } from '../../shell/web/history.ts'
import { page, type Reply } from '../../shell/web/page.ts'
import { dateAsked, editionOn } from './pages-view.ts'
import type { SeatOnDay } from './seat.ts'
import { everySeatStatement, seatsFrom } from './store.ts'
import { type VoteOnDay, voteOnDay } from './voting-on-day.ts'
import { nameOrPlace } from './views-seats.ts'

type Row = Readonly<{ body: string; bodyName: string; seat: SeatOnDay; vote: VoteOnDay }>
type Named = Readonly<{ names: ReadonlyMap<string, string>; isSignedIn: boolean }>

/** Who held which seat of which body on a day, and who could vote for it. */
export async function showSeatsOnDay(ask: Ask): Promise<Reply> {
  const date = dateAsked(ask)
  const rows = await readRows(ask, date)
  const persons = rows.flatMap(({ seat }) => [seat.member, ...seat.alternates])
  const named: Named = { names: await namesOf(ask, persons), isSignedIn: ask.reader.person !== undefined }
  const file = await deliverTable(ask, () => ({
    name: `Seats on ${date}`,
    head: HEAD,
    // Who sits where is for everybody; by name it is for those who have signed in.
    rows: rows.map(row => ({ classification: named.isSignedIn ? 'green' : 'white', cells: cellsOf(named, row) })),
  }))
  if (file !== undefined) return file
  const title = `Who held which seat on ${formatDate(date)}`
  return page({
    title,
    section: '/bodies',
    trail: [{ text: 'Bodies', href: '/bodies' }],
    data: {
      date,
      seats: rows.map(({ body, seat, vote }) => ({
        body,
        ...seat,
        memberName: seat.member === null ? null : (named.names.get(seat.member) ?? null),
        alternateNames: seat.alternates.map(person => named.names.get(person) ?? null),
        voters: vote.voters,
        whoCouldVote: vote.says,
      })),
    },
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${filterLayout({ action: '/seats', fields: fieldsOf(ask, date), body: tableOf(named, rows, title) })}`,
  })
}

async function readRows(ask: Ask, date: string): Promise<readonly Row[]> {
  const { bodies } = editionOn(ask, date)
  const wanted = ask.query['body']
  const [rows = []] = await ask.read(everySeatStatement(ask.house.pack.code.key, date, ask.asAt?.instant))
  const byBody = Map.groupBy(rows, row => String(row['body']))
  return bodies
    .filter(({ key }) => wanted === undefined || wanted === '' || wanted === key)
    .flatMap(({ key, name }) =>
      seatsFrom(byBody.get(key) ?? []).map(seat => ({ body: key, bodyName: name, seat, vote: voteOnDay(seat) })),
    )
}

const HEAD = ['Body', 'Seat', 'Member', 'Stands in', 'Who could vote']

function cellsOf(named: Named, { bodyName, seat, vote }: Row): readonly string[] {
  const { title, member, alternates } = seat
  const nameOf = (person: string) => nameOrPlace(named, person)
  return [bodyName, title, member === null ? 'Vacant' : nameOf(member), alternates.map(nameOf).join(', '), vote.says]
}

function tableOf(named: Named, rows: readonly Row[], title: string): Html {
  if (rows.length === 0) return emptyState('No such seats stood in the record on that day.')
  return scrollingTable({
    caption: title,
    captionSize: 'hidden',
    isDense: true,
    head: HEAD,
    rows: rows.map(row => {
      const [, seatTitle = '', member = '', standsIn = '', vote = ''] = cellsOf(named, row)
      const { body, seat } = row
      return [
        html`<a class="govuk-link" href="/bodies/${body}">${row.bodyName}</a>`,
        html`<a class="govuk-link" href="/bodies/${body}/seats/${seat.key}-${seat.number}">${seatTitle}</a>`,
        userText(member),
        userText(standsIn),
        vote,
      ]
    }),
  })
}

function fieldsOf(ask: Ask, date: string): Html {
  const all = ask.edition.bodies.map(({ key, name }) => ({ value: key, text: name }))
  return html`
    ${textInput({ name: 'date', label: 'On which day', hint: 'Such as 2016-12-09', value: date, width: 10 })}
    ${select({ name: 'body', label: 'Body', items: [{ value: '', text: 'Every body' }, ...all], value: ask.query['body'] ?? '' })}
    ${hidden('as-at', ask.asAt?.date)}`
}
