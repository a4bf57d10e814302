import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkHouse, productPackages, readFiles, readTree, tell } from './architecture/house.ts'
import { checkTail } from './architecture/sizes.ts'
import type { Finding } from './architecture/source-file.ts'

const root = join(import.meta.dirname, '..')

/** A file that may break one rule, and the decision that says why. */
type Exception = Readonly<{ file: string; rule: string; decision: string }>

const EXCEPTIONS: readonly Exception[] = [{ file: 'src/kit/identifier.ts', rule: 'surroundings', decision: '0007' }]

const files = readFiles(readTree(root))
const findings = checkHouse(files, productPackages(root))

test('every arrow, size and name is as the house has it', () => {
  assertNone(findings.filter(isUnexpected))
})

test('nine files in ten, and nine functions in ten, are short', () => {
  assertNone(checkTail(files))
})

test('an exception is still needed, and a decision record says why', () => {
  const decisions = join(root, 'docs/decisions')
  for (const { file, rule, decision } of EXCEPTIONS) {
    assert.ok(
      findings.some(finding => finding.file === file && finding.rule === rule),
      `${file} keeps the rule “${rule}” now; take its exception away`,
    )
    const record = readdirSync(decisions).find(name => name.startsWith(`${decision}-`))
    assert.ok(record, `there is no decision ${decision} in docs/decisions; write down why ${file} is an exception`)
    const text = readFileSync(join(decisions, record), 'utf8')
    assert.ok(
      text.includes(file),
      `docs/decisions/${record} does not speak of ${file}; say there why it is an exception`,
    )
  }
})

function assertNone(all: readonly Finding[]): void {
  assert.ok(all.length === 0, `\n${all.map(tell).join('\n')}\n`)
}

function isUnexpected(finding: Finding): boolean {
  return !EXCEPTIONS.some(({ file, rule }) => file === finding.file && rule === finding.rule)
}
