import { formatDate } from '../../kit/calendar-date.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { tag } from '../../shell/views/tag.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { BodyView } from './pages-view.ts'
import { votesInWords } from './rules-in-words.ts'
import { type Holder, isHeldOn, type Seat, type SeatOnDay } from './seat.ts'
import { type Bench, benchesOf, benchInWords } from './vacancy.ts'

/** Full squares for seats that are held, empty ones for those that are not; the words beside them say the same. */
export function benches({ seats, edition }: Pick<BodyView, 'seats' | 'edition'>): Html {
  return html`<ul class="govuk-list" aria-label="Seats by constituency">${benchesOf(seats, edition.partyCategories).map(bench)}</ul>`
}

const SQUARE = 18

function bench(one: Bench): Html {
  const squares = one.seats.map((seat, index) => square(index * (SQUARE + 4) + 1, seat.member !== null))
  const width = one.seats.length * (SQUARE + 4)
  return html`<li><svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${SQUARE + 2}" viewBox="0 0 ${width} ${SQUARE + 2}" aria-hidden="true" focusable="false">${squares}</svg> ${one.title}: ${benchInWords(one)}</li>`
}

function square(x: number, isHeld: boolean): Html {
  return html`<rect x="${x}" y="1" width="${SQUARE}" height="${SQUARE}" rx="3" stroke="currentColor" stroke-width="1.5" fill="${isHeld ? 'currentColor' : 'none'}"></rect>`
}

/** Who holds which seat on the day, since when, with how many votes, and who stands in. */
export function seatsTable(view: BodyView, href: (seat: SeatOnDay) => string): Html {
  const { seats, kept, rules, date } = view
  return scrollingTable({
    caption: `Who holds which seat of ${rules.inSentence} on ${formatDate(date)}`,
    captionSize: 's',
    head: ['Seat', 'Member', 'Since', 'Stands in', 'Vote'],
    firstCellIsHeader: true,
    rows: seats.map((seat, index) => [
      html`<a class="govuk-link" href="${href(seat)}">${seat.title}</a>`,
      memberCell(view, seat, kept[index]?.content),
      sinceOf(kept[index]?.content, seat, date),
      seat.alternates.map(person => nameOrPlace(view, person)).join(', '),
      votesInWords(seat.votes),
    ]),
  })
}

/** Who holds it on the day, and who is to hold it later, as far as that is known. */
function memberCell(view: BodyView, { member }: SeatOnDay, seat: Seat | undefined): Html {
  const next = seat?.holders.find(({ role, from, until }) => role === 'member' && view.date < from && from !== until)
  const holder = seat?.holders.find(one => one.role === 'member' && one.person === member && isHeldOn(one, view.date))
  const now = member === null ? tag('Vacant', 'orange') : memberInWords(view, holder, member)
  return html`${now}${next !== undefined && html`<br>From ${formatDate(next.from)}: ${userText(nameOrPlace(view, next.person))}`}`
}

/** The name, for those who may know it, and by what the member sits there. */
function memberInWords(view: BodyView, holder: Holder | undefined, member: string): Html {
  const words = holder?.words
  if (words === undefined) return html`${userText(nameOrPlace(view, member))}`
  return view.names.has(member)
    ? html`${userText(nameOrPlace(view, member))}<br>${userText(words)}`
    : html`${userText(words)}`
}

/** A person's name is for those who have signed in; one that was erased is gone for everybody. */
export function nameOrPlace({ names, isSignedIn }: Pick<BodyView, 'names' | 'isSignedIn'>, person: string): string {
  return names.get(person) ?? (isSignedIn ? 'Name erased' : 'Held (sign in for the name)')
}

function sinceOf(seat: Seat | undefined, { member }: SeatOnDay, date: string): string {
  const holder = seat?.holders.find(one => one.role === 'member' && one.person === member && isHeldOn(one, date))
  if (holder === undefined) return ''
  return holder.until === null
    ? formatDate(holder.from)
    : `${formatDate(holder.from)}, until ${formatDate(holder.until)}`
}
