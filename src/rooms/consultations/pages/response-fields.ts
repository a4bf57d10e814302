import type { Effect, GivenResponse, Stance } from '../response.ts'

/** The fields of a response as they are sent: those of one number belong together. */
type Sent = Readonly<{ [Name in string]?: unknown }>

/** What was said, of the fields that belong together; what was left open is not said. */
export function givenBy(sent: Sent): GivenResponse {
  const pairs = (what: string, value: string) => {
    const values = listOf(sent[value])
    return listOf(sent[what]).flatMap((key, n) => {
      const said = values[n] ?? ''
      return said === '' ? [] : [[key, said] as const]
    })
  }
  return {
    // The schema of the form has let through nothing but these words.
    stances: pairs('solution', 'stance').map(([solution, stance]) => ({ solution, stance: stance as Stance })),
    effects: pairs('objective', 'effect').map(([objective, effect]) => ({ objective, effect: effect as Effect })),
    answers: pairs('question', 'answer').map(([question, text]) => ({ question, text })),
    confidential: listOf(sent['confidential']),
    isAnonymous: sent['anonymous'] !== undefined,
  }
}

function listOf(value: unknown): readonly string[] {
  return value === undefined ? [] : [value].flat().map(String)
}
