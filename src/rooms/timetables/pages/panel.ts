import { formatDate } from '../../../kit/calendar-date.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Panel } from '../../meetings/door.ts'
import { workOut } from '../store-course.ts'
import { timetablesBelow, timetablesFrom } from '../store.ts'
import { addressOfProposal } from './addresses.ts'
import { mayPropose } from './may-do.ts'
import { askedOf, knockOnsPart, shownOf, stepsTable } from './timetable-view.ts'

/** On a modification’s page: what is late and what it moves, the next date and who owes it, and every step. */
export async function modificationPanel(ask: Ask, modification: SpineRecord): Promise<Panel | undefined> {
  const [rows = []] = await ask.read(timetablesBelow(ask.house.pack.code.key, [modification.id], ask.asAt?.instant))
  const [worked] = await workOut(askedOf(ask), timetablesFrom(rows))
  if (worked === undefined) {
    if (!mayPropose(ask, getEdition(ask.house.pack, modification.edition))) return undefined
    const button = linkButton({
      text: 'Lay out a timetable',
      href: addressOfProposal(modification.reference),
      kind: 'secondary',
    })
    return { title: 'Timetable', data: null, html: button }
  }
  const shown = shownOf(worked)
  const { next } = shown
  return {
    title: 'Timetable',
    data: shown,
    html: html`${knockOnsPart(shown)}
      ${next !== null && html`<p class="govuk-body">Next: ${next.step}, ${formatDate(next.on)}. The ${next.owedBy} sees to it.</p>`}
      ${stepsTable(shown)}
      <p class="govuk-body"><a class="govuk-link" href="${shown.href}">The whole timetable, with all its plans</a></p>`,
  }
}
