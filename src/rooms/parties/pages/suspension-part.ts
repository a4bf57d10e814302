import type { SuspendedRight } from '../../../kit/pack/accession.ts'
import { citableClause, confidenceInWords } from '../../../kit/pack/provenance.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { isSuspended } from '../admission.ts'
import type { Party } from '../party.ts'

/** While its rights are suspended: what it may not do, and how sure that is. */
export function suspensionPart({ edition }: Ask, { record }: Kept<Party>): Html | undefined {
  const { suspension } = edition.accession
  if (suspension === undefined || !isSuspended(edition, record.state)) return undefined
  const taken: Readonly<Record<SuspendedRight, string>> = {
    elections: 'it has no vote in elections',
    modifications: `it proposes no ${edition.words.modification}`,
  }
  const clause = citableClause(suspension)
  const says = suspension.takes.map(right => taken[right]).join(', and ')
  return insetText(
    html`Until its rights are restored ${says}. <span class="govuk-body-s">${clause !== undefined && `${clause} · `}${confidenceInWords(suspension.confidence)}.</span>`,
  )
}
