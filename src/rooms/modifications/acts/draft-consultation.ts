import { isEnded } from '../../../kit/pack/modification-process.ts'
import { allOf, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type ConsultationDraft, prepareConsultation } from '../../consultations/door.ts'
import { noSuchModification, takeModification } from '../store.ts'
import { editionFollowed } from '../store-standing.ts'
import type { ConsultationIssue } from './issue-consultation.ts'

/** Prepares a consultation on a modification, before it stands where that is held: it is opened when it does. */
export async function draftConsultation(
  context: ActContext,
  { modification, kind, purpose = '', questions = [], until = '', version }: ConsultationIssue,
): Promise<Verdict<Kept<ConsultationDraft>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, modification)
    if (kept === undefined) return refused(noSuchModification())
    const edition = editionFollowed(context.pack, kept)
    const process = edition.modificationProcess
    const isHeld = (process.consultations ?? []).some(rule => rule.kind === kind)
    const may = allOf(
      checkVersion(kept.record, version),
      require(isHeld && !isEnded(process, kept.record.state), {
        reason: 'not-held',
        says: 'No such consultation is held on it. Choose one that the page offers.',
        field: 'kind',
      }),
    )
    if (!may.ok) return may
    const { title } = kept.content
    return await prepareConsultation(tx, { about: kept.record, title, edition, kind, purpose, questions, until })
  })
}
