import { findBody } from '../../kit/pack/group-body.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import type { Body, BodyKind } from '../../kit/pack/body.ts'
import { emptyState } from '../../shell/views/empty-state.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { counted } from '../../shell/views/words.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { asAtQuery, dateAsked, editionOn } from './pages-view.ts'
import { recurrenceInWords } from './rules-in-words.ts'
import { bodiesStatement, everySeatStatement, keptBodiesFrom, seatsFrom } from './store.ts'

const KINDS: Readonly<Record<BodyKind, string>> = {
  panel: 'Panels',
  board: 'Boards',
  'sub-committee': 'Sub-committees',
  'working-group': 'Working groups',
}

/** All bodies by kind, each with its seats as they are held on the day. */
export async function listBodies(ask: Ask): Promise<Page> {
  const code = ask.house.pack.code.key
  const date = dateAsked(ask)
  const [bodies = [], rows = []] = await ask.read(
    bodiesStatement(code, ask.asAt?.instant),
    everySeatStatement(code, date, ask.asAt?.instant),
  )
  const { bodies: rules } = editionOn(ask, date)
  const seatsOf = Map.groupBy(rows, row => String(row['body']))
  const shown = keptBodiesFrom(bodies).flatMap(({ record }) => {
    const body = rules.find(({ key }) => key === record.reference)
    const seats = seatsFrom(seatsOf.get(record.reference) ?? [])
    const held = seats.filter(({ member }) => member !== null).length
    return body === undefined ? [] : [{ body, seats: seats.length, held }]
  })
  return page({
    title: 'Bodies',
    section: '/bodies',
    data: {
      date,
      bodies: shown.map(({ body, seats, held }) => ({
        key: body.key,
        name: body.name,
        kind: body.kind,
        reportsTo: body.reportsTo ?? null,
        seats,
        held,
        vacant: seats - held,
      })),
    },
    main: html`
      <h1 class="govuk-heading-l">Bodies</h1>
      ${shown.length === 0 && emptyState(`No body stood in the record on ${formatDate(date)}.`)}
      ${kindsOf(shown).map(([kind, those]) => html`<section><h2 class="govuk-heading-m">${KINDS[kind]}</h2>${tableOf(ask, kind, those)}</section>`)}`,
  })
}

type Shown = Readonly<{ body: Body; seats: number; held: number }>

function kindsOf(shown: readonly Shown[]) {
  return [...Map.groupBy(shown, ({ body }) => body.kind)]
}

function tableOf(ask: Ask, kind: BodyKind, shown: readonly Shown[]): Html {
  const nameOf = (key: string | undefined) => shownName(ask, key)
  return scrollingTable({
    caption: `${KINDS[kind]} with their seats`,
    captionSize: 'hidden',
    head: ['Name', 'Meets', 'Seats', 'Reports to'],
    firstCellIsHeader: true,
    rows: shown.map(({ body, seats, held }) => [
      html`<a class="govuk-link" href="/bodies/${body.key}${asAtQuery(ask)}">${body.name}</a>`,
      recurrenceInWords(body.recurrence),
      `${held} of ${counted(seats, 'seat')} held${seats > held ? `, ${seats - held} vacant` : ''}`,
      nameOf(body.reportsTo),
    ]),
  })
}

function shownName(ask: Ask, key: string | undefined): string {
  return findBody(ask.edition, key)?.name ?? ''
}

export function todayOf(ask: Ask): string {
  return dateIn(LONDON, ask.now)
}
