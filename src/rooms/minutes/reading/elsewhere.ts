import type { DraftItem } from './items.ts'
import type { ReadWarning } from './reading.ts'

const MARKED =
  /[[(](?:(?:TLP[: ])?(red|amber)|confidential|in confidence|closed session)[\])]|^confidential\b|\bconfidential (?:item|session)\b/iu
const RECORDED =
  /\b(?:confidential|private|separate|restricted)\b[^.]{0,40}\bminutes?\b|\bminuted (?:separately|in confidence)\b|\b(?:members of the public|observers) (?:were|was) (?:excluded|asked to leave)\b/i

/** Items of which these minutes tell a part only: those that bear a mark of their own, and those of which the rest is in confidential minutes. */
export function partlyElsewhere(
  drafts: readonly Pick<DraftItem, 'title' | 'line' | 'blocks' | 'start'>[],
): readonly ReadWarning[] {
  return drafts.flatMap(({ title, line, blocks, start }) => {
    const found = blocks.find(
      ({ text }) => RECORDED.test(text) && !/\bdraft minutes\b|\bminutes (?:of|from)\b/i.test(text),
    )
    if (found === undefined && !MARKED.test(title)) return []
    return [
      {
        line: found?.lines.from ?? line,
        says: `Item ${start.number} is confidential, or a part of it is: look for what was decided in the confidential minutes too, and check its class.`,
      },
    ]
  })
}
