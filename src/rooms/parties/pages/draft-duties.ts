import type { Duty } from '../../../kit/duty.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { partyGroup } from '../../../shell/ledger/audience.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Party } from '../party.ts'
import { partyOfIdStatement } from '../store.ts'
import { findDraftable, readDrafts } from './draft-view.ts'

/** Drafts of the reader's own party that wait for the reader to send them. */
export async function draftDuties(ask: Ask): Promise<readonly Duty[]> {
  const own = ask.reader.actor.party
  if (own === null) return []
  const [rows = []] = await ask.read(partyOfIdStatement(ask.house.pack.code.key, own))
  if (rows[0] === undefined) return []
  const party = keptOf<Party>(rows[0])
  const drafts = await readDrafts(ask, own)
  return drafts
    .filter(({ record }) => record.state === 'draft')
    .flatMap(({ content }) => {
      const act = findDraftable(ask, content.act)
      if (act === undefined || !act.checkMaySend(ask, ask.context.actor, party).ok) return []
      return [
        {
          says: `Read and send: ${act.says}`,
          href: `/parties/${party.record.reference}/drafts/${content.number}`,
          dueOn: null,
          about: party.content.name,
        },
      ]
    })
}

/** On the page of a party, for its own people: where they draft. */
export function draftsPart(ask: Ask, { record }: Kept<Party>): Html | undefined {
  if (ask.asAt !== undefined || !ask.reader.isIn(partyGroup(record.id))) return undefined
  return html`<section aria-labelledby="drafts"><h2 class="govuk-heading-m" id="drafts">Yours to say</h2>
    <p class="govuk-body">You and your colleagues <a class="govuk-link" href="/parties/${record.reference}/drafts">write drafts</a>. Whoever speaks for you in the matter sends them. <a class="govuk-link" href="/parties/${record.reference}/details">Your details</a></p></section>`
}
