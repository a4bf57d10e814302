import { getEdition } from '../../../kit/pack/pack.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Panel } from '../../meetings/door.ts'
import type { Modification } from '../../modifications/door.ts'
import { workOutFor } from '../store-course.ts'
import { addressOfProposal } from './addresses.ts'
import { mayPropose } from './may-do.ts'
import { rangePart } from './range-part.ts'
import { askedOf, knockOnsPart, type ShownTimetable, shownOf, stepsTable } from './timetable-view.ts'

/** On a modification’s page, whose top says what comes next and what is late: every step, and what the past tells. */
export async function modificationPanel(ask: Ask, modification: Kept<Modification>): Promise<Panel | undefined> {
  const [[worked], range] = await Promise.all([workOutFor(askedOf(ask), [modification]), rangePart(ask, modification)])
  const shown = worked === undefined ? undefined : shownOf(worked)
  const laying = shown === undefined ? layingOut(ask, modification.record) : undefined
  if (shown === undefined && laying === undefined && range.html === undefined) return undefined
  return {
    title: 'Timetable',
    data: shown === undefined ? (range.data === null ? null : { range: range.data }) : { ...shown, range: range.data },
    html: html`${shown !== undefined && timetablePart(ask, shown)}${laying}${range.html}`,
  }
}

function timetablePart(ask: Ask, shown: ShownTimetable): Html {
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  return html`${(shown.isOver || shown.knockOns.length === 0) && knockOnsPart(shown)}
    ${stepsTable(shown, 's')}
    <p class="govuk-body"><a class="govuk-link" href="${shown.href}${asAt}">The whole timetable, with all its plans</a></p>`
}

function layingOut(ask: Ask, modification: SpineRecord): Html | undefined {
  if (!mayPropose(ask, getEdition(ask.house.pack, modification.edition))) return undefined
  return linkButton({ text: 'Lay out a timetable', href: addressOfProposal(modification.reference), kind: 'secondary' })
}
