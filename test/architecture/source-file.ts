import { stripTypeScriptTypes } from 'node:module'
import { type FunctionSpan, functionsIn } from './functions.ts'
import { type Import, importsIn } from './imports.ts'
import { maskText } from './masking.ts'

/** A file as the rules see it. Its path is counted from the root of the project. */
export type SourceFile = Readonly<{
  path: string
  text: string
  /** The text without comments, strings and types, each character in its place. */
  code: string
  lineCount: number
  imports: readonly Import[]
  functions: readonly FunctionSpan[]
}>

export type Finding = Readonly<{ rule: string; file: string; line: number; says: string }>

export function readSource(path: string, text: string): SourceFile {
  const lineCount = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (!/\.(?:ts|mjs)$/.test(path)) return { path, text, code: '', lineCount, imports: [], functions: [] }
  const code = maskText(path.endsWith('.ts') ? stripTypes(path, text) : text)
  return { path, text, code, lineCount, imports: importsIn(path, text, code), functions: functionsIn(code) }
}

/** Types become spaces: everything else keeps its place. */
function stripTypes(path: string, text: string): string {
  try {
    return stripTypeScriptTypes(text)
  } catch (fault) {
    throw new Error(`${path} cannot be read as TypeScript; correct it first`, { cause: fault })
  }
}

export function isTestFile(path: string): boolean {
  return path.endsWith('.test.ts') || /(?:^|\/)fixtures\//.test(path)
}
