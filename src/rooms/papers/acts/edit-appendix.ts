import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Appendix } from '../appendix.ts'
import { latestVersion } from '../stored-version.ts'
import { findText } from '../store-files.ts'
import { checkChange } from './check-change.ts'
import { checkWording } from './check-wording.ts'
import { takeAppendix } from './take-appendix.ts'

export type AppendixEdit = Readonly<{
  /** The identifier of the appendix. */
  appendix: string
  title: string
  summary: string
  externalMarking: string | null
  /** Needed once the paper is issued: it is then issued again. */
  reason?: string | undefined
  version?: number | undefined
}>

/** Changes what an appendix says of itself. Its label and its class stay: for others, withdraw it and add another. */
export async function editAppendix(context: ActContext, edit: AppendixEdit): Promise<Verdict<Kept<Appendix>>> {
  return await perform(context, async tx => {
    const taken = await takeAppendix(tx, edit.appendix, edit.version)
    if (!taken.ok) return taken
    const { paper, appendix } = taken.value
    const may = await checkChange(tx, paper, edit.reason)
    if (!may.ok) return may
    const title = edit.title.trim()
    const { summary, externalMarking } = edit
    const checked = checkWording(editionOf(tx, paper.record), { title, externalMarking })
    if (!checked.ok) return checked
    const text = await findText(tx, latestVersion(appendix.content.files)?.file)
    const edited = await change<Appendix>(tx, appendix, {
      verb: may.value.isReissue ? 'appendix-reissued' : 'appendix-edited',
      input: may.value.isReissue ? { reason: edit.reason ?? '' } : {},
      title,
      content: { ...appendix.content, title, summary, externalMarking },
      words: `${summary}\n${text}`,
    })
    return granted(edited)
  })
}
