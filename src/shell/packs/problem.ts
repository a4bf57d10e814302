import { type Refused, refused } from '../../kit/verdict.ts'

/** One thing that is wrong in a pack, where it stands, and what to do about it. */
export type Problem = Readonly<{ file: string; line: number; says: string; remedy: string }>

/** A place in the data of a file: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[]

/** `codes/toy/code.yaml:4: nation is missing; add it: one of ...`. */
export function problemInWords({ file, line, says, remedy }: Problem): string {
  return `${file}:${line}: ${says}; ${remedy}`
}

/** All the problems as one refusal, in order of file and line. */
export function refusedFor(problems: readonly Problem[]): Refused {
  const ordered = problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  return refused(
    ...ordered.map(problem => ({ reason: 'pack-is-wrong', says: problemInWords(problem), field: problem.file })),
  )
}
