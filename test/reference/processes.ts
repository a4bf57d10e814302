import type { ModificationProcess, ProcessState } from '../../src/kit/pack/modification-process.ts'
import type { ProcessStep } from '../../src/kit/pack/modification-step.ts'
import type { Pack } from '../../src/kit/pack/pack.ts'
import { citableClause, confidenceInWords } from '../../src/kit/pack/provenance.ts'
import { codeOf, pageOf, tableOf, wordsOf } from './markdown.ts'
import { allPacks, editionsInWords, type Shared, sharedBy } from './pack-editions.ts'

export function processesPage(): string {
  const packs = allPacks().map(pack => {
    const editions = sharedBy(pack, edition => edition.modificationProcess).map(shared => editionPart(shared))
    return [titleOf(pack), ...editions].join('\n\n')
  })
  return pageOf('how each code is changed', PREFACE, ...packs)
}

const PREFACE = [
  'The process that a modification of each code follows: where it may stand, and every step from there. Steps without a body or a function under',
  '“decided by” rest on no decision. What is lacking for a step is said on the page of the modification, and refused when it is tried.',
]

function titleOf({ code }: Pack): string {
  return `## ${code.title}`
}

function editionPart({ editions, says }: Shared<ModificationProcess>): string {
  const stages = `Stages: ${says.stages.map(({ title }) => title).join(', ')}.`
  const states = tableOf(['state', 'title', 'stage', 'waits for', 'ends by itself'], says.states.map(stateRow))
  const steps = tableOf(
    ['step', 'from', 'to', 'paths', 'taken by', 'decided by', 'needs', 'asks for', 'clause', 'how sure'],
    says.steps.map(stepRow),
  )
  const paths = tableOf(
    ['path', 'title', 'when', 'decided by'],
    says.paths.map(({ key, title, when, decidedBy }) => [codeOf(key), title, when, decidedBy]),
  )
  return [`### ${editionsInWords(editions)}`, stages, paths, states, steps].join('\n\n')
}

function stateRow({ key, title, stage = '', isFinal, waitsFor = '', closes }: ProcessState): readonly string[] {
  const ends = closes === undefined ? '' : `${codeOf(closes.step)} after ${codeOf(closes.clock)}`
  return [codeOf(key), title, stage, isFinal ? 'it has ended' : waitsFor, ends]
}

function stepRow(step: ProcessStep): readonly string[] {
  const { key, from, to, paths = [], by, decidedBy = '', guards = [], asks = [], mayGive = [], within } = step
  const needs = [...guards.map(wordsOf), ...(within === undefined ? [] : [`within ${wordsOf(within.clock)}`])]
  const given = [...asks.map(wordsOf), ...mayGive.map(name => `(${wordsOf(name)})`)]
  return [
    codeOf(key),
    from.length === 0 ? 'begins' : from.join(', '),
    to,
    paths.join(', '),
    by.join(', '),
    decidedBy,
    needs.join(', '),
    given.join(', '),
    citableClause(step) ?? '',
    confidenceInWords(step.confidence),
  ]
}
