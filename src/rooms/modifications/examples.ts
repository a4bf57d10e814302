import { Type } from 'typebox'
import { type ExampleRunner, exampleRunner } from '../../kit/pack/example.ts'
import { unknownName } from '../../kit/pack/example-runners.ts'
import { Key, only } from '../../kit/pack/plain-values.ts'
import { granted } from '../../kit/verdict.ts'
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

export const MODIFICATION_EXAMPLES = [modificationStepExamples]
