import { lineAt } from './line-at.ts'
import { type Finding, isTestFile, type SourceFile } from './source-file.ts'

/** Start-up: the only readers of the environment and the clock. */
const READERS = ['src/main.ts', 'src/cli.ts']

const READINGS: readonly (readonly [RegExp, string])[] = [
  [/\bprocess\.env\b/g, 'reads the environment; take the setting as an argument'],
  [/\bDate\.now\b/g, 'reads the clock; take the time as an argument'],
  [/\bnew Date(?:\(\s*\)|(?!\s*\()\b)/g, 'reads the clock; take the time as an argument'],
]

export function checkSurroundings(files: readonly SourceFile[]): readonly Finding[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isTestFile(path) && !READERS.includes(path))
    .flatMap(file => READINGS.flatMap(([pattern, says]) => findAll(file, pattern, says)).concat(importsOfProcess(file)))
}

function findAll({ path, code }: SourceFile, pattern: RegExp, says: string): readonly Finding[] {
  return [...code.matchAll(pattern)].map(found => ({
    rule: 'surroundings',
    file: path,
    line: lineAt(code, found.index),
    says: `${found[0]} ${says}`,
  }))
}

function importsOfProcess({ path, imports }: SourceFile): readonly Finding[] {
  return imports
    .filter(({ specifier }) => /^(?:node:)?process$/.test(specifier))
    .map(({ line }) => {
      const says = 'node:process is the environment; take the setting as an argument'
      return { rule: 'surroundings', file: path, line, says }
    })
}
