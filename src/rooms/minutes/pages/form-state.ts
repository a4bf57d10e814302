import { errorOf } from '../../../shell/views/error-summary.ts'
import type { Ask } from '../../../shell/web/ask.ts'

/** One of several forms of a page: what was entered in it if it was refused, and why; each with ids of its own. */
export type FormState = Readonly<{
  /** Was it this form that was refused? */
  isMine: boolean
  id: (name: string) => string
  entered: (name: string, current: string) => string
  /** What was entered in the box of this name that stands at this place, counted from 0. */
  enteredAt: (name: string, place: number, current: string) => string
  enteredAll: (name: string) => readonly string[]
  error: (name: string) => string | undefined
}>

export function formStateOf(ask: Pick<Ask, 'path' | 'entered' | 'refusals'>, action: string, mark: string): FormState {
  const isMine = ask.path === action && ask.refusals.length > 0
  const all = (name: string): readonly string[] => (isMine ? [ask.entered?.[name] ?? []].flat().map(String) : [])
  return {
    isMine,
    // The error summary leads to the plain name.
    id: name => (isMine && ask.refusals.some(({ field }) => field === name) ? name : `${name}-${mark}`),
    entered: (name, current) => all(name)[0] ?? current,
    enteredAt: (name, place, current) => all(name)[place] ?? current,
    enteredAll: all,
    error: name => (isMine ? errorOf(ask.refusals, name) : undefined),
  }
}
