import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../paper.ts'
import { checkChange } from './check-change.ts'
import { takeAppendix } from './take-appendix.ts'

/** Takes an appendix away from its paper, which then declares it no longer; its label is free for another. */
export async function withdrawAppendix(
  context: ActContext,
  asked: Readonly<{ appendix: string; reason?: string | undefined; version?: number | undefined }>,
): Promise<Verdict<Kept<Paper>>> {
  return await perform(context, async tx => {
    const taken = await takeAppendix(tx, asked.appendix, asked.version)
    if (!taken.ok) return taken
    const { paper, appendix } = taken.value
    const may = await checkChange(tx, paper, asked.reason)
    if (!may.ok) return may
    const { isReissue } = may.value
    const input = isReissue ? { reason: asked.reason ?? '' } : {}
    await change(tx, appendix, {
      verb: 'appendix-withdrawn',
      state: 'withdrawn',
      input,
      reference: `${appendix.record.reference}/withdrawn-${appendix.record.version}`,
    })
    const appendices = paper.content.appendices.filter(({ label }) => label !== appendix.content.label)
    const told = { verb: isReissue ? 'paper-reissued' : 'appendix-undeclared', input }
    return granted(await change<Paper>(tx, paper, { ...told, content: { ...paper.content, appendices } }))
  })
}
