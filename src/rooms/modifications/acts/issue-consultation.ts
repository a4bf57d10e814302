import { allOf, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Consultation, openConsultation } from '../../consultations/door.ts'
import { consultationsDuring } from '../consulted.ts'
import { editionFollowed } from '../store-standing.ts'
import { settleWindow, stepOn } from '../store-taken.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type ConsultationIssue = Readonly<{
  modification: string
  kind: string
  purpose?: string | undefined
  /** Further questions, besides those of the kind. */
  questions?: readonly string[] | undefined
  /** The day on which it closes, if it is not that of the clock. */
  until?: string | undefined
  version?: number | undefined
}>

/** Issues a consultation on a modification: on the original and each alternative, against the objectives of the code. */
export async function issueConsultation(
  context: ActContext,
  input: ConsultationIssue,
): Promise<Verdict<Kept<Consultation>>> {
  return await perform(context, async tx => {
    const taken = await takeModification(tx, input.modification)
    if (taken === undefined) return refused(noSuchModification())
    const kept = await settleWindow(tx, taken)
    const edition = editionFollowed(context.pack, kept)
    const process = edition.modificationProcess
    const rule = consultationsDuring(process, kept.record.state).find(({ kind }) => kind === input.kind)
    const may = allOf(
      checkVersion(kept.record, input.version),
      require(rule !== undefined, {
        reason: 'not-in-this-state',
        says: 'No such consultation is held on it where it stands now. Choose one that the page offers.',
        field: 'kind',
      }),
    )
    if (!may.ok || rule === undefined) return may.ok ? refused() : may
    const { solutions, taken: steps, title, summary } = kept.content
    const opened = await openConsultation(tx, {
      about: kept.record,
      title,
      // The step that it is issued by is one of those before it.
      stepsBefore: steps.length + (rule.step === undefined ? 0 : 1),
      edition,
      kind: rule.kind,
      purpose: (input.purpose ?? '').trim() || summary,
      questions: input.questions,
      solutions,
      objectives: process.objectives.map(({ key, title: objective }) => ({ key, title: objective })),
      until: input.until,
    })
    if (!opened.ok || rule.step === undefined) return opened
    const now = await takeModification(tx, input.modification)
    if (now === undefined) return refused(noSuchModification())
    const told = { on: tx.today, authority: opened.value.record.reference }
    const stepped = await stepOn(tx, now, { step: rule.step, given: {}, told })
    return stepped.ok ? opened : stepped
  })
}
