import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from '../../src/shell/house.ts'
import { addressesPage } from './addresses.ts'
import { clocksPage } from './clocks.ts'
import { commandsPage } from './commands.ts'
import { lifecyclePages } from './lifecycles.ts'
import { outcomesPage } from './outcomes.ts'
import { processesPage } from './processes.ts'
import { schemaOf } from './schema.ts'

export const root = join(import.meta.dirname, '../..')

/** Where every file is made, and none written by hand. */
const DRAWINGS = 'docs/reference/lifecycles'

/** All that the reference has from the code itself, by path. The house is one whose database has just been made. */
export async function makePages(house: House): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/reference/schema.sql', await schemaOf(house.database)],
    ['docs/reference/addresses.md', addressesPage(house)],
    ['docs/reference/outcomes.md', outcomesPage(house)],
    ['docs/reference/clocks.md', clocksPage()],
    ['docs/reference/commands.md', commandsPage()],
    ['docs/reference/processes.md', processesPage()],
    ...lifecyclePages(),
  ])
}

export function readPage(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined
}

/** Drawings of lifecycles that no code has any more. */
export function listStale(made: ReadonlyMap<string, string>): readonly string[] {
  if (!existsSync(join(root, DRAWINGS))) return []
  return readdirSync(join(root, DRAWINGS))
    .map(name => `${DRAWINGS}/${name}`)
    .filter(path => !made.has(path))
}
