/**
 * Makes words comparable: lower case, words alone, one space between, no articles. What a number is of is a word of its own, so that the prefix of a
 * reference is found whatever its number. Of words that mean the same the first stands for all, as one word.
 */
export function plainer(sameWords: readonly (readonly string[])[]): (text: string) => string {
  const first = new Map(
    sameWords.flatMap(([one = '', ...others]) =>
      [one, ...others].map(words => [bare(words), bare(one).replaceAll(' ', '-')] as const),
    ),
  )
  // The longest first, so that a part of an expression is not taken for itself.
  const expressions = [...first.keys()].toSorted((a, b) => b.length - a.length)
  if (expressions.length === 0) return bare
  // What is plain holds letters, digits and spaces, so nothing in it means anything to a pattern.
  const pattern = new RegExp(`(?<= )(?:${expressions.join('|')})(?= )`, 'gu')
  return text => ` ${bare(text)} `.replaceAll(pattern, found => first.get(found) ?? found).trim()
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(FIGURES_IN_BRACKETS, ' ')
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(\p{L})(?=\p{N})/gu, '$1 ')
    .replaceAll(ARTICLES, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
}

/** “Consultation (closes 10 July 2020)”, “Voted to reject (2 approve)”: figures in brackets tell of something else, save which part or path it is. */
const FIGURES_IN_BRACKETS = /[([](?!\s*(?:part|phase|path))[^)\]]*\d[^)\]]*[)\]]/g

const ARTICLES = /(?<= |^)(?:the|an?)(?= |$)/g
