/** Where the sentences of a text begin and end: [from, to) each. A full stop after an abbreviation or an initial ends none. */
export function sentencesOf(text: string): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  let from = 0
  for (const match of text.matchAll(/[.!?]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\d(])/gu)) {
    if (isAbbreviation(text.slice(Math.max(0, match.index - 8), match.index))) continue
    const to = match.index + match[0].length
    spans.push([from, to])
    from = to
  }
  if (from < text.length) spans.push([from, text.length])
  return spans
}

function isAbbreviation(before: string): boolean {
  return /(^|[\s(.])(\p{Lu}|No|Nos|Cllrs?|Mr|Mrs|Ms|Dr|St|Rev|Prof|Ltd|vs|e\.g|i\.e|eg|ie|para|Ref|approx|c|p|pp|cf|Vol|Fig)$/u.test(
    before,
  )
}
