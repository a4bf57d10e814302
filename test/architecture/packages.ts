import { isBuiltin } from 'node:module'
import { nameOfPackage } from './arrows.ts'
import { type Finding, isTestFile, type SourceFile } from './source-file.ts'

/** The product runs on what is installed for production. */
export function checkPackages(files: readonly SourceFile[], installed: readonly string[]): readonly Finding[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !isTestFile(path))
    .flatMap(({ path, imports }) => {
      return imports
        .filter(({ specifier, isType }) => !specifier.startsWith('.') && !isBuiltin(specifier) && !isType)
        .filter(({ specifier }) => !installed.includes(nameOfPackage(specifier)))
        .map(({ specifier, line }) => {
          const says = `${nameOfPackage(specifier)} is not among the dependencies; add it to package.json, or do without`
          return { rule: 'package', file: path, line, says }
        })
    })
}
