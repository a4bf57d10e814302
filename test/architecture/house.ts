import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkArrows } from './arrows.ts'
import { checkCycles } from './cycles.ts'
import { checkNames } from './names.ts'
import { checkPackages } from './packages.ts'
import { checkSizes } from './sizes.ts'
import { type Finding, readSource, type SourceFile } from './source-file.ts'
import { checkSql } from './sql.ts'
import { checkSurroundings } from './surroundings.ts'

/** Texts by path, counted from the root of the project. */
export type Tree = Readonly<Record<string, string>>

export function readFiles(tree: Tree): readonly SourceFile[] {
  return Object.entries(tree).map(([path, text]) => readSource(path, text))
}

export function readTree(root: string): Tree {
  const paths = ['src', 'test', 'bench', 'bin'].flatMap(folder => pathsIn(root, folder)).sort()
  return Object.fromEntries(paths.map(path => [path, readFileSync(join(root, path), 'utf8')]))
}

function pathsIn(root: string, folder: string): readonly string[] {
  try {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    return names
      .filter(name => /(?:^|[/\\])\w[^/\\]*\.(?:ts|mjs|sql)$/.test(name))
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}

/** The packages that are there when the product runs. */
export function productPackages(root: string): readonly string[] {
  const about: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  // npm has read the same file before, and would have refused another shape.
  const { dependencies, optionalDependencies } = about as Record<string, Record<string, string> | undefined>
  return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {})]
}

/** Everything that can be said of a file or between files. What is said of all together is `checkTail`. */
export function checkHouse(files: readonly SourceFile[], packages: readonly string[]): readonly Finding[] {
  return [
    ...checkArrows(files),
    ...checkCycles(files),
    ...checkSurroundings(files),
    ...checkSql(files),
    ...checkPackages(files, packages),
    ...checkNames(files.filter(({ path }) => !path.endsWith('.sql'))),
    ...checkSizes(files),
  ]
}

export function tell({ file, line, says }: Finding): string {
  return `${file}:${line}: ${says}.`
}
