import type { Run, Text } from './document.ts'

/**
 * What stands out within a line, as far as it is not endless: `**strong**`, `*slanted*` and `[words](https://...)`. A star that begins or ends no word is a star, and so is
 * one behind a backslash.
 */
export function emphasised(text: string): Text {
  const runs = runsIn(text, {})
  return runs.length === 1 && runs[0] !== undefined && Object.keys(runs[0]).length === 1 ? runs[0].text : runs
}

type Style = Omit<Run, 'text'>

const OPENING =
  /\\([*[\\])|(?<![\p{L}\p{N}])\*\*(?=\S)([^\n]{0,2000}?\S)\*\*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^\n*]{0,2000}[^\s*])\*(?![\p{L}\p{N}*])|\[([^\]\n]{1,500})\]\((https?:\/\/[^\s)]{1,2000}|mailto:[^\s)]{1,300})\)/u

function runsIn(text: string, style: Style): readonly Run[] {
  const runs: Run[] = []
  let rest = text
  for (let match = OPENING.exec(rest); match !== null; match = OPENING.exec(rest)) {
    const [whole, escaped, strong, slanted, words, link] = match
    if (match.index > 0) runs.push({ text: rest.slice(0, match.index), ...style })
    if (escaped !== undefined) runs.push({ text: escaped, ...style })
    else if (strong !== undefined) runs.push(...runsIn(strong, { ...style, bold: true }))
    else if (slanted !== undefined) runs.push(...runsIn(slanted, { ...style, italic: true }))
    else if (words !== undefined && link !== undefined) runs.push({ text: words, ...style, link })
    rest = rest.slice(match.index + whole.length)
  }
  if (rest !== '' || runs.length === 0) runs.push({ text: rest, ...style })
  return joined(runs)
}

/** What looks alike and stands side by side is one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const before = all.at(-1)
    const isAlike = before?.bold === run.bold && before?.italic === run.italic && before?.link === run.link
    if (before !== undefined && isAlike) all[all.length - 1] = { ...before, text: before.text + run.text }
    else all.push(run)
  }
  return all
}
