import { choice, line, prose, several, ticked } from '../../../shell/web/form-input.ts'
import { type Effect, EFFECTS, type GivenResponse, type Stance, STANCES } from '../response.ts'

/** What a response says. */
export const RESPONSE_FIELDS = {
  solution: several(line(60)),
  stance: several(choice(['', ...STANCES])),
  objective: several(line(60)),
  effect: several(choice(['', ...EFFECTS])),
  question: several(line(60)),
  answer: several(prose(20_000)),
  confidential: several(line(60)),
  anonymous: ticked(),
} as const

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
