import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pageOf } from './markdown.ts'

const root = join(import.meta.dirname, '../..')

/** What the command line says of itself, when it is asked. */
export function commandsPage(): string {
  const commands = commandFiles().map(name => [`## ${name.replaceAll('-', ' ')}`, fenced(helpOf(name))].join('\n\n'))
  return pageOf('commands', PREFACE, fenced(answerOf('help')), ...commands)
}

const PREFACE = [
  'What `npx witan` understands, in its own words. `start` runs a server, and `import` hands what it reads to one; the others need none.',
]

/** One file for each command; `start` has nothing to say but that it starts. */
function commandFiles(): readonly string[] {
  return readdirSync(join(root, 'src/commands'))
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'start.ts')
    .map(name => name.replace('.ts', ''))
    .sort()
}

/** A command of two words is a file of both. One that knows no `--help` says so, and then how it is used. */
function helpOf(name: string): string {
  return answerOf(...name.split('-'), '--help').replace(/^There is no option --help\. Usage: /, '')
}

function answerOf(...words: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli.ts'), ...words], { encoding: 'utf8' })
  return `${stdout}${stderr}`.trim()
}

function fenced(text: string): string {
  return ['```', text, '```'].join('\n')
}
