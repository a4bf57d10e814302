/**
 * What a rule answers: yes, with what came of it, or no, with every reason.
 *
 * A refusal is not an error. It is returned, in the words that the page will show; only faults are thrown.
 */
export type Refusal = Readonly<{
  /** Stable name of the rule that says no, kebab-case: `not-quorate`. */
  reason: string
  /** A sentence for the person who asked, saying what is wrong and what to do next. */
  says: string
  /** Where the rule stands: a clause of the code or of its procedures. */
  clause?: string
  /** The field of the form that the refusal is about. */
  field?: string
}>

export type Granted<T> = Readonly<{ ok: true; value: T }>
export type Refused = Readonly<{ ok: false; refusals: readonly Refusal[] }>
export type Verdict<T = undefined> = Granted<T> | Refused

export function granted(): Granted<undefined>
export function granted<T>(value: T): Granted<T>
export function granted<T>(value?: T): Granted<T | undefined> {
  return { ok: true, value }
}

export function refused(...refusals: readonly Refusal[]): Refused {
  return { ok: false, refusals }
}

/** Yes only if every one of them says yes; otherwise all their refusals together. */
export function allOf(...verdicts: readonly Verdict<unknown>[]): Verdict {
  const refusals = verdicts.flatMap(verdict => (verdict.ok ? [] : verdict.refusals))
  return refusals.length === 0 ? granted() : refused(...refusals)
}

/** Yes if the condition holds, otherwise the refusal. */
export function require(condition: boolean, refusal: Refusal): Verdict {
  return condition ? granted() : refused(refusal)
}
