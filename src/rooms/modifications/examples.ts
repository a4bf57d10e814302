import { Type } from 'typebox'
import { type ExampleRunner, exampleRunner } from '../../kit/pack/example.ts'
import { unknownName } from '../../kit/pack/example-runners.ts'
import { DateText, Key, only, Wording } from '../../kit/pack/plain-values.ts'
import { granted } from '../../kit/verdict.ts'
import { judgeHistory } from './histories/judge-histories.ts'
import { stepRow } from './lifecycle.ts'

/** `given: { state, path }`, `when: { step }`, `then: { to, by, guards }`, or `then: { refused: not-in-this-state }`. */
export const modificationStepExamples: ExampleRunner = exampleRunner({
  rule: 'modification-step',
  given: only({ state: Key, path: Type.Optional(Key) }),
  when: only({ step: Key }),
  run: ({ edition: { modificationProcess: process }, given: { state, path = null }, when: { step } }) => {
    const states = process.states.map(({ key }) => key)
    if (!states.includes(state)) return unknownName('state', state, states)
    const row = stepRow(process, state, path, step)
    if (row === undefined) return granted({ refused: 'not-in-this-state' })
    const { to, by, guards = [], decidedBy = 'nobody' } = row
    return granted({ to: to === 'same' ? state : to, by, guards, decidedBy })
  },
})

/**
 * `given: { path, today }`, `when: { events }`, each a pair of a date and the words of a register, `then: { verdict, state, told, flags }`: what is
 * made of a history. `refusedAt` is the place of the first event that does not fit, counted from 1.
 */
export const historyExamples: ExampleRunner = exampleRunner({
  rule: 'history',
  given: only({ path: Type.Optional(Wording), today: DateText }),
  when: only({ events: Type.Array(Type.Tuple([Type.String(), Wording]), { minItems: 1 }) }),
  run: ({ pack, given: { path = null, today }, when }) => {
    const events = when.events.map(([date, text]) => ({ date, text }))
    const judged = judgeHistory(pack, { reference: 'one', title: null, path, events, line: 1 }, today)
    const { verdict, state, steps, flags, refusal } = judged
    return granted({
      verdict,
      state,
      path: judged.path,
      told: steps.filter(({ source }) => source === 'told').flatMap(step => step.steps),
      inferred: steps.filter(({ source }) => source === 'inferred').length,
      flags: [...new Set(flags.map(({ kind }) => kind))].filter(kind => kind !== 'not-a-reference').toSorted(),
      refusedAt: refusal === null || refusal.event === null ? null : refusal.event + 1,
    })
  },
})

export const MODIFICATION_EXAMPLES = [modificationStepExamples, historyExamples]
