import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Code, type EditionDates } from '../../kit/pack/code.ts'
import type { Edition, Pack } from '../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../kit/verdict.ts'
import { checkCode } from './check-code.ts'
import { checkShape } from './check-shape.ts'
import { type Problem, refusedFor } from './problem.ts'
import { type ReadEdition, readEdition } from './read-edition.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

/** The folders below `root` that hold a pack: those with a `code.yaml`, in order of name. */
export function listPacks(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(root, entry.name, 'code.yaml')))
    .map(entry => join(root, entry.name))
    .sort()
}

/** Reads and checks a pack. A refusal holds every problem, each as `file:line: what is wrong; what to do`. */
export function loadPack(directory: string): Verdict<Pack> {
  const file = join(directory, 'code.yaml')
  if (!existsSync(file)) {
    return refusedFor([
      {
        file,
        line: 1,
        says: 'the file is not there',
        remedy: 'a code pack begins with code.yaml; copy one from another pack',
      },
    ])
  }
  const source = readYamlFile(file)
  const problems = [...source.problems, ...(source.problems.length === 0 ? checkShape(Code, source.data, source) : [])]
  if (problems.length > 0) return refusedFor(problems)
  return loadEditions(directory, source, source.data as Code) // checkShape found nothing wrong with it
}

function loadEditions(directory: string, source: YamlFile, code: Code): Verdict<Pack> {
  const read: (ReadEdition & Readonly<{ dates: EditionDates }>)[] = []
  for (const dates of code.editions) {
    const before = read.find(({ dates: { from } }) => from === dates.continues)?.content
    read.push({ dates, ...readEdition(join(directory, 'editions', dates.from), code, before) })
  }
  const problems = [...codeProblems(directory, source, code), ...read.flatMap(edition => edition.problems)]
  if (problems.length > 0) return refusedFor(problems)
  const editions = read.flatMap(({ dates, content }): Edition[] => (content ? [{ ...dates, ...content }] : []))
  return granted({ code, editions })
}

function codeProblems(directory: string, source: YamlFile, code: Code): readonly Problem[] {
  const problems: Problem[] = []
  checkCode(code, (path, says, remedy) => problems.push({ file: source.file, line: source.lineOf(path), says, remedy }))
  if (code.key !== basename(directory)) {
    const remedy = `call both the same, such as ${basename(directory)}`
    problems.push({
      file: source.file,
      line: source.lineOf(['key']),
      says: `the key “${code.key}” is not the name of the folder`,
      remedy,
    })
  }
  return [...problems, ...strayEditions(directory, source, code)]
}

function strayEditions(directory: string, source: YamlFile, code: Code): readonly Problem[] {
  const folder = join(directory, 'editions')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names
    .filter(name => !name.startsWith('.') && !code.editions.some(({ from }) => from === name))
    .map(name => ({
      file: source.file,
      line: source.lineOf(['editions']),
      says: `editions/${name} is not in the list of editions`,
      remedy: 'add it with its dates, or remove it',
    }))
}
