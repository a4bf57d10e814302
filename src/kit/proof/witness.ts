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
  const roots = rootsAt(
    trial.leaves,
    witnesses.map(({ checkpoint }) => checkpoint.size),
  )
  const misfits = new Set<Kept>()
  const agreed: number[] = []
  const quarrels: Witness[] = []
  for (const witness of witnesses) {
    const problems = problemsWith(witness, trial)
    const { size, root } = witness.checkpoint
    const isComparable = roots.has(size) && witness.checkpoint.origin === trial.origin
    const agrees = roots.get(size) === root
    if (isComparable && !agrees) quarrels.push(witness)
    if (problems.length === 0 && agrees && size <= trial.sound) agreed.push(size)
    else if (witness.kept !== undefined) misfits.add(witness.kept)
    for (const problem of problems) findings.add(problem)
  }
  for (const finding of quarrelsInWords(quarrels, agreed, trial)) findings.add(finding)
  if (witnesses.length === 0) findings.add(NO_CHECKPOINT)
  return { covered: largestOf(agreed), misfits }
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

/** What is wrong with a checkpoint apart from its root. */
function problemsWith({ checkpoint, called, line }: Witness, { origin, ring, leaves }: Trial): readonly Finding[] {
  const problem = (reason: string, says: string): Finding => ({
    reason,
    says: `${called} ${says}`,
    ...(line === undefined ? {} : { line }),
  })
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
  const missing = checkpoint.size - leaves.length
  if (missing > 0) {
    const says = `reaches further than the export, which ends after ${count(leaves.length)}: the last ${missing} are missing. Either they were cut off, or the export is older than the checkpoint.`
    problems.push(problem('acts-cut-off', says))
  }
  return problems
}

/** When one checkpoint of the export is at odds with the acts, those after it are too: only the first is worth a sentence. */
function quarrelsInWords(
  quarrels: readonly Witness[],
  agreed: readonly number[],
  { nameOf }: Trial,
): readonly Finding[] {
  const firstOwn = quarrels.find(({ kept }) => kept === undefined)
  return quarrels
    .filter(witness => witness.kept !== undefined || witness === firstOwn)
    .map(({ called, checkpoint, line }) => {
      const { size } = checkpoint
      const from = largestOf(agreed.filter(smaller => smaller < size)) + 1
      const before = from === 1 ? '' : ` The first ${count(from - 1)} agree with an earlier checkpoint.`
      const says =
        `${called} does not agree with the acts: among acts ${from} to ${size} of the export ` +
        `(${nameOf(lineOfAct(from))} to ${nameOf(lineOfAct(size))}) one was altered, removed, added or put elsewhere.${before}`
      return { reason: 'tree-differs', says, ...(line === undefined ? {} : { line }) }
    })
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
