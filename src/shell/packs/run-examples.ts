import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Type } from 'typebox'
import { Example, type ExampleRunner } from '../../kit/pack/example.ts'
import { editionInForce, type Pack } from '../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../kit/verdict.ts'
import { checkShape } from './check-shape.ts'
import { type Problem, refusedFor } from './problem.ts'
import { checkKnown } from './report.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

/** Runs every example of a pack. Says how many there were, or which did not come out as they say, each with file and line. */
export function runExamples(directory: string, pack: Pack, runners: readonly ExampleRunner[]): Verdict<number> {
  const folder = join(directory, 'examples')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')) : []
  const results = names.sort().map(name => runFile(readYamlFile(join(folder, name)), pack, runners))
  const problems = results.flatMap(result => result.problems)
  return problems.length > 0 ? refusedFor(problems) : granted(results.reduce((sum, { number }) => sum + number, 0))
}

type FileResult = Readonly<{ number: number; problems: readonly Problem[] }>

function runFile(source: YamlFile, pack: Pack, runners: readonly ExampleRunner[]): FileResult {
  const wrong = source.problems.length > 0 ? source.problems : checkShape(Type.Array(Example), source.data, source)
  if (wrong.length > 0) return { number: 0, problems: wrong }
  const examples = source.data as readonly Example[] // checkShape found nothing wrong with it
  return {
    number: examples.length,
    problems: examples.flatMap((example, n) => runOne(example, n, source, pack, runners)),
  }
}

function runOne(
  example: Example,
  n: number,
  source: YamlFile,
  pack: Pack,
  runners: readonly ExampleRunner[],
): readonly Problem[] {
  const problems: Problem[] = []
  const report = (path: readonly (string | number)[], says: string, remedy: string): void => {
    problems.push({ file: source.file, line: source.lineOf([n, ...path]), says, remedy })
  }
  const runner = runners.find(({ rule }) => rule === example.rule)
  const edition = example.on === undefined ? granted(pack.editions.at(-1)) : editionInForce(pack, example.on)
  checkKnown(
    report,
    ['rule'],
    'rule',
    example.rule,
    runners.map(({ rule }) => rule),
  )
  if (!edition.ok) report(['on'], `no edition is in force on ${example.on}`, 'choose another date')
  if (!runner || !edition.ok || !edition.value) return problems
  const wrong = [
    ...checkShape(runner.given, example.given, source, [n, 'given']),
    ...checkShape(runner.when, example.when, source, [n, 'when']),
  ]
  if (wrong.length > 0) return wrong
  const outcome = runner.run({ pack, edition: edition.value, given: example.given, when: example.when })
  if (outcome.ok) compare(example, outcome.value, report)
  else for (const { says } of outcome.refusals) report(['given'], says.replace(/\.$/, ''), 'correct the example')
  return problems
}

type Report = (path: readonly (string | number)[], says: string, remedy: string) => void

function compare(example: Example, outcome: Readonly<Record<string, unknown>>, report: Report): void {
  for (const [name, wanted] of Object.entries(example.then)) {
    const got = outcome[name]
    if (!Object.hasOwn(outcome, name))
      checkKnown(report, ['then', name], `answer of ${example.rule}`, name, Object.keys(outcome))
    else if (!isDeepStrictEqual(got, wanted)) {
      const says = `“${example.title}”: ${name} is ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`
      report(['then', name], says, 'correct the example, or the rule in the edition')
    }
  }
}
