/** The sentence with a full stop, unless it ends in a sign already. */
export function withFullStop(text: string): string {
  return endsInSign(text) ? text : `${text}.`
}

/** What a list says as one sentence: `the paper;`, `the report; and`, `the plan.` What ends in a sign already stays as it is. */
export function inOneSentence(texts: readonly string[]): readonly string[] {
  return texts.map((text, index) => {
    if (index === texts.length - 1 || endsInSign(text)) return withFullStop(text)
    return index === texts.length - 2 ? `${text}; and` : `${text};`
  })
}

function endsInSign(text: string): boolean {
  return /[.;:,!?…]["'”’)\]]*$/.test(text)
}
