import type { KeyObject } from 'node:crypto'
import { type Checkpoint, checkSignature } from './checkpoint.ts'
import type { Finding, Findings, NameLine } from './finding.ts'
import type { Hash } from './hash.ts'
import { appendHash, EMPTY_FRONTIER, rootOfFrontier } from './merkle.ts'
import type { KeyId } from './signing-key.ts'

/** A checkpoint that somebody kept, and where he kept it: the name of a file. */
export type Kept = Readonly<{ name: string; checkpoint: Checkpoint }>

/** The keys that may have signed. */
export type Ring = ReadonlyMap<KeyId, KeyObject>

export type Trial = Readonly<{
  origin: string
  ring: Ring
  /** The hash of each leaf of the tree. */
  leaves: readonly Hash[]
  /** How many acts come before the first whose content is not what its hash says. */
  sound: number
  checkpoints: readonly Readonly<{ line: number; checkpoint: Checkpoint }>[]
  kept: readonly Kept[]
  nameOf: NameLine
}>

/** A checkpoint of the export or from elsewhere, and how to call it. */
type Witness = Readonly<{ checkpoint: Checkpoint; called: string; line?: number; kept?: Kept }>

/** `covered` counts the acts under the newest checkpoint that agrees with them. */
export type Judgement = Readonly<{ covered: number; misfits: ReadonlySet<Kept> }>

/** Lays every checkpoint beside the acts. */
export function judgeCheckpoints(trial: Trial, findings: Findings): Judgement {
  const witnesses = witnessesIn(trial)
  const sizes = witnesses.map(({ checkpoint }) => checkpoint.size)
  const roots = rootsAt(trial.leaves, sizes)
  const outcomes = witnesses.map(witness => outcomeOf(witness, trial, roots))
  const agreed = outcomes.filter(({ agrees }) => agrees).map(({ witness }) => witness.checkpoint.size)
  // When one checkpoint of the export is at odds with the acts, those after it are too: only the first is worth a sentence.
  const firstOwn = outcomes.find(({ witness, isAtOdds }) => isAtOdds && witness.kept === undefined)
  for (const outcome of outcomes) {
    for (const problem of outcome.problems) findings.add(problem)
    const isTold = outcome.witness.kept !== undefined || outcome === firstOwn
    if (outcome.isAtOdds && isTold) findings.add(quarrelInWords(outcome.witness, agreed, trial))
  }
  if (witnesses.length === 0) findings.add(NO_CHECKPOINT)
  const misfits = outcomes.flatMap(({ witness, agrees }) =>
    agrees || witness.kept === undefined ? [] : [witness.kept],
  )
  return { covered: largestOf(agreed), misfits: new Set(misfits) }
}

type TrialOutcome = Readonly<{
  witness: Witness
  /** What is wrong with the checkpoint apart from its root. */
  problems: readonly Finding[]
  /** Whether its root is another than that of the acts. */
  isAtOdds: boolean
  agrees: boolean
}>

function outcomeOf(witness: Witness, trial: Trial, roots: ReadonlyMap<number, Hash>): TrialOutcome {
  const { size, root, origin } = witness.checkpoint
  const problems = problemsWith(witness, trial)
  const found = roots.get(size)
  const isAtOdds = found !== undefined && found !== root && origin === trial.origin
  const agrees = found === root && problems.length === 0 && size <= trial.sound
  return { witness, problems, isAtOdds, agrees }
}

const NO_CHECKPOINT: Finding = {
  reason: 'no-checkpoint',
  says:
    'The export has no checkpoint and you gave none: nothing shows that no record was removed or added. ' +
    'It may have been cut off at the end. Get it again, or give a checkpoint that you kept.',
}

function witnessesIn({ checkpoints, kept }: Trial): readonly Witness[] {
  return [
    ...checkpoints.map(({ line, checkpoint }) => ({
      checkpoint,
      line,
      called: `The checkpoint over ${count(checkpoint.size)}`,
    })),
    ...kept.map(one => ({
      checkpoint: one.checkpoint,
      kept: one,
      called: `The kept checkpoint in ${one.name}, over ${count(one.checkpoint.size)},`,
    })),
  ]
}

/** The root of the tree when it had so many leaves, for each size that it has reached. */
function rootsAt(leaves: readonly Hash[], sizes: readonly number[]): ReadonlyMap<number, Hash> {
  const wanted = new Set(sizes)
  const roots = new Map<number, Hash>()
  let frontier = EMPTY_FRONTIER
  if (wanted.has(0)) roots.set(0, rootOfFrontier(frontier))
  for (const leaf of leaves) {
    frontier = appendHash(frontier, leaf)
    if (wanted.has(frontier.size)) roots.set(frontier.size, rootOfFrontier(frontier))
  }
  return roots
}

function problemsWith({ checkpoint, called, line, kept }: Witness, trial: Trial): readonly Finding[] {
  const { origin, ring, leaves } = trial
  const place = line === undefined ? {} : { line }
  const problem = (reason: string, says: string): Finding => ({ reason, says: `${called} ${says}`, ...place })
  if (checkpoint.origin !== origin) {
    const says = `is of another installation: “${checkpoint.origin}”, while the export is of “${origin}”.`
    return [problem('other-installation', says)]
  }
  const problems: Finding[] = []
  const key = ring.get(checkpoint.key)
  if (key === undefined) {
    const says = `names the key ${checkpoint.key}, but is compared with ${[...ring.keys()].join(', ')}: a key was swapped.`
    problems.push(problem('key-unknown', says))
  } else if (!checkSignature(checkpoint, key).ok) {
    problems.push(problem('checkpoint-forged', `is forged or was altered: key ${checkpoint.key} did not sign it.`))
  }
  if (checkpoint.size > leaves.length) {
    const missing = `${count(checkpoint.size - leaves.length)} ${checkpoint.size - leaves.length === 1 ? 'is' : 'are'} missing`
    const remedy =
      kept === undefined ? '' : ' Unless they were removed, the export is older than the checkpoint: get a newer one.'
    const says = `covers more than the export, which has ${count(leaves.length)}: ${missing}.${remedy}`
    problems.push(problem('acts-cut-off', says))
  }
  return problems
}

function quarrelInWords({ called, checkpoint, line }: Witness, agreed: readonly number[], { nameOf }: Trial): Finding {
  const { size } = checkpoint
  const before = largestOf(agreed.filter(smaller => smaller < size))
  const where = `acts ${before + 1} to ${size} of the export (${nameOf(lineOfAct(before + 1))} to ${nameOf(lineOfAct(size))})`
  const says =
    `${called} does not agree with the acts: among ${where} one was altered, removed, added or put elsewhere.` +
    (before === 0 ? '' : ` The first ${count(before)} agree with an earlier checkpoint.`)
  return { reason: 'tree-differs', says, ...(line === undefined ? {} : { line }) }
}

/** The first line is the header, and every act has one line. */
function lineOfAct(number: number): number {
  return number + 1
}

function largestOf(sizes: readonly number[]): number {
  return sizes.reduce((a, b) => Math.max(a, b), 0)
}

function count(acts: number): string {
  return acts === 1 ? '1 act' : `${acts.toLocaleString('en-GB')} acts`
}
