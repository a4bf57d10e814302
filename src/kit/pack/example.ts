import { type Static, type TSchema, Type } from 'typebox'
import type { Verdict } from '../verdict.ts'
import type { Edition, Pack } from './pack.ts'
import { DateText, Key, only, Wording } from './plain-values.ts'

/**
 * A rule of a code by example: in this situation (`given`), if this happens (`when`), that follows (`then`). What may stand in the
 * three depends on the rule, and is said by its runner. Examples stand in `codes/<code>/examples/`, each file a list of them.
 */
export const Example = only({
  rule: Key,
  title: Wording,
  /** The edition in force on this date; the newest if absent. */
  on: Type.Optional(DateText),
  given: Type.Record(Type.String(), Type.Unknown()),
  when: Type.Record(Type.String(), Type.Unknown()),
  // oxlint-disable-next-line unicorn/no-thenable -- rules are told as given, when, then; nobody awaits an example
  then: Type.Record(Type.String(), Type.Unknown()),
  clause: Type.Optional(Wording),
  note: Type.Optional(Wording),
})
export type Example = Readonly<Static<typeof Example>>

/** What really followed, by name. An example need not mention all of it. */
export type ExampleOutcome = Readonly<Record<string, unknown>>

/** How a room runs the examples of one rule, through the same nouns and acts as the product. */
export type ExampleRunner = Readonly<{
  rule: string
  given: TSchema
  when: TSchema
  /** Called only with a `given` and a `when` that have passed their schemas. */
  run: (setting: Readonly<{ pack: Pack; edition: Edition; given: unknown; when: unknown }>) => Verdict<ExampleOutcome>
}>

/** A runner whose `given` and `when` are typed by their schemas. */
export function exampleRunner<Given extends TSchema, When extends TSchema>(runner: {
  rule: string
  given: Given
  when: When
  run: (setting: { pack: Pack; edition: Edition; given: Static<Given>; when: Static<When> }) => Verdict<ExampleOutcome>
}): ExampleRunner {
  const { rule, given, when } = runner
  return {
    rule,
    given,
    when,
    // Both have passed the schemas that these types are read from.
    run: setting =>
      runner.run({ ...setting, given: setting.given as Static<Given>, when: setting.when as Static<When> }),
  }
}
