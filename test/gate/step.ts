import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** One thing that the gate asks of the tree, by a program of node_modules. */
export type Step = Readonly<{ name: string; program: string; args: readonly string[]; remedy: string }>

export const STEPS: readonly Step[] = [
  {
    name: 'types',
    program: 'tsc',
    args: ['--noEmit', '--project', '.'],
    remedy: 'Correct the types.',
  },
  {
    name: 'format',
    program: 'biome',
    args: ['format', '--max-diagnostics=10'],
    remedy: 'Let the formatter write them: npx biome format --write',
  },
  {
    name: 'lint',
    program: 'oxlint',
    args: ['--type-aware', '--format=unix'],
    remedy: 'Correct the lines; the rules are in .oxlintrc.json.',
  },
]

/** Says whether it was kept. What the program says is shown only if it was not. */
export function takeStep(root: string, { name, program, args, remedy }: Step): boolean {
  const began = performance.now()
  const path = join(root, 'node_modules/.bin', program)
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) {
    console.log(`✔ ${name} (${secondsSince(began)})`)
    return true
  }
  console.log(`${stdout}${stderr}${error?.message ?? ''}`.trimEnd())
  console.log(`\n✖ The gate stops at: ${name} (${secondsSince(began)}). ${remedy}`)
  return false
}

export function secondsSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}
