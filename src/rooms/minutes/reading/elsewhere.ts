import type { DraftItem } from './items.ts'

const MARKED =
  /[[(](?:(?:TLP[: ])?(red|amber)|confidential|in confidence|closed session)[\])]|^confidential\b|\bconfidential (?:item|session)\b/iu
const RECORDED =
  /\b(?:confidential|private|separate|restricted)\b[^.]{0,40}\bminutes?\b|\bminuted (?:separately|in confidence)\b|\b(?:members of the public|observers) (?:were|was) (?:excluded|asked to leave)\b/i

/** Why these minutes may tell a part of the item only: it bears a mark of its own, or says that the rest is in confidential minutes. */
export function partlyElsewhere({ title, blocks }: Pick<DraftItem, 'title' | 'blocks'>): string | undefined {
  const isTold = blocks.some(
    ({ text }) => RECORDED.test(text) && !/\bdraft minutes\b|\bminutes (?:of|from)\b/i.test(text),
  )
  return isTold || MARKED.test(title)
    ? 'It is confidential, or a part of it is: look for what was decided in the confidential minutes too, and check its class.'
    : undefined
}
