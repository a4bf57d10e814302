/** Sentences shorter than this say nothing of their own: `The paper was noted.` */
const TELLING_WORDS = 7

/**
 * Does a text for everybody have a sentence of one that is not? Compared word by word, whatever the signs and capitals between them. Short
 * sentences, which anybody may write anywhere, do not count.
 */
export function hasWordsOf(open: string, closed: string): boolean {
  const told = ` ${plain(open)} `
  return closed
    .split(/(?<=[.!?])\s+|\n+/)
    .map(plain)
    .some(sentence => sentence.split(' ').length >= TELLING_WORDS && told.includes(` ${sentence} `))
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
