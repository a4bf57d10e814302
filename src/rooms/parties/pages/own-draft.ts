import { keptOf } from '../../../shell/ledger/read-record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Party } from '../party.ts'
import { partyOfIdStatement } from '../store.ts'
import { addressOfBeginning } from './draft-view.ts'

/** For the people of a party, on the page of something that their party may answer: where they draft it together. To everybody else, nothing. */
export async function draftLink(ask: Ask, act: string, says: string, about?: string): Promise<Html | undefined> {
  const links = await draftLinks(ask, [{ act, says, about }])
  return links[0] === undefined ? undefined : html`<p class="govuk-body">${links[0]}</p>`
}

/** The same for several, one link each; to everybody else, none. */
export async function draftLinks(
  ask: Ask,
  drafts: readonly Readonly<{ act: string; says: string; about?: string | undefined }>[],
): Promise<readonly Html[]> {
  const own = ask.reader.actor.party
  if (own === null || ask.asAt !== undefined || drafts.length === 0) return []
  const [rows = []] = await ask.read(partyOfIdStatement(ask.house.pack.code.key, own))
  if (rows[0] === undefined) return []
  const { record } = keptOf<Party>(rows[0])
  return drafts.map(
    ({ act, says, about }) =>
      html`<a class="govuk-link" href="${addressOfBeginning(record.reference, act, about)}">${says}</a>`,
  )
}
