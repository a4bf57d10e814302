import { getEdition } from '../../../kit/pack/pack.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Panel } from '../../meetings/door.ts'
import { kindsOf } from '../kinds.ts'
import { assessmentsBelow, assessmentsFrom } from '../store.ts'
import { addressOfRequest } from './addresses.ts'
import { mayRequest } from './asker.ts'
import { assessmentsTable, shownOf } from './assessment-view.ts'

/** On a modification’s page: what is assessed for it, when that is due, and the way to ask for more. */
export async function modificationPanel(ask: Ask, modification: SpineRecord): Promise<Panel | undefined> {
  const edition = getEdition(ask.house.pack, modification.edition)
  if (kindsOf(edition).length === 0) return undefined
  const [rows = []] = await ask.read(assessmentsBelow(ask.house.pack.code.key, [modification.id], ask.asAt?.instant))
  const shown = assessmentsFrom(rows).map(kept => shownOf(ask, kept))
  const mayAsk = mayRequest(ask, edition)
  if (shown.length === 0 && !mayAsk) return undefined
  return {
    title: 'Assessments',
    data: { assessments: shown },
    html: html`
      ${shown.length === 0 ? emptyState('Nothing has been asked for yet.') : assessmentsTable(ask, 'The oldest first', shown)}
      ${mayAsk && linkButton({ text: 'Ask for an assessment', href: addressOfRequest(modification.reference), kind: 'secondary' })}`,
  }
}
