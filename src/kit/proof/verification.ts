import type { KeyObject } from 'node:crypto'
import { alterationOf, leafOf } from './act-hash.ts'
import type { ExportEntry, ExportHeader } from './export-format.ts'
import { type Chains, watchChains } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'
import { collectFindings, type Finding, type Findings, findingInWords, lineName, type NameLine } from './finding.ts'
import type { Hash } from './hash.ts'
import { hashLeaf } from './merkle.ts'
import { readExport } from './read-export.ts'
import { type KeyId, keyIdOf, parsePublicKey } from './signing-key.ts'
import { judgeCheckpoints, type Judgement, type Kept, type Ring } from './witness.ts'

/** What the person who verifies brings along. */
export type Brought = Readonly<{
  /** Checkpoints from elsewhere, such as old minutes. */
  kept?: readonly Kept[]
  /** The keys that he knows to be the installation's; without them, the export's own are taken. */
  keys?: readonly KeyObject[]
}>

export type Report = Readonly<{
  /** Absent if not even the first line could be read. */
  header?: ExportHeader
  /** Of the key that the export brings. */
  key?: KeyId
  acts: number
  /** How many of them show their hash only. */
  redacted: number
  /** How many records the other acts are on. */
  records: number
  /** How many links between acts of one record lead to an act that hides its record. */
  hiddenLinks: number
  checkpoints: number
  /** How many acts the newest checkpoint covers with which all agrees. */
  coveredActs: number
  /** `fits` is absent if the export could not be read to its end. */
  kept: readonly (Kept & Readonly<{ fits?: boolean }>)[]
  /** Whether anything was compared that did not come with the export. */
  isAnchored: boolean
  /** The first of them: those in acts by line, then those in checkpoints. Here `says` names the line and the act as well. */
  findings: readonly Finding[]
  findingCount: number
}>

/** Checks an export from its first line to its last: contents, chains, tree, signatures and what was kept from earlier. */
export async function verifyExport(
  lines: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  brought: Brought = {},
  nameOf: NameLine = lineName,
): Promise<Report> {
  const findings = collectFindings()
  const reading: Reading = { ...NOTHING_READ, chains: watchChains(findings), leaves: [], checkpoints: [] }
  for await (const verdict of readExport(lines)) {
    if (!verdict.ok) {
      for (const refusal of verdict.refusals) findings.add(refusal)
      return reportOf(reading, brought, findings, nameOf)
    }
    take(verdict.value, reading, brought, findings)
  }
  const { header, ring = new Map(), leaves, sound, checkpoints } = reading
  const kept = brought.kept ?? []
  const judged = judgeCheckpoints(
    { origin: header?.origin ?? '', ring, leaves, sound, checkpoints, kept, nameOf },
    findings,
  )
  return reportOf(reading, brought, findings, nameOf, judged)
}

/** What has come out of the lines so far. It grows with each. */
type Reading = {
  header: ExportHeader | undefined
  key: KeyId | undefined
  ring: Ring | undefined
  readonly chains: Chains
  readonly leaves: Hash[]
  readonly checkpoints: Readonly<{ line: number; checkpoint: Checkpoint }>[]
  redacted: number
  /** How many acts come before the first whose content is not what its hash says. */
  sound: number
}

const NOTHING_READ = {
  header: undefined,
  key: undefined,
  ring: undefined,
  redacted: 0,
  sound: Number.POSITIVE_INFINITY,
}

function take(entry: ExportEntry, reading: Reading, brought: Brought, findings: Findings): void {
  const { line } = entry
  if (entry.kind === 'header') return takeHeader(entry.header, reading, brought, findings)
  if (entry.kind === 'checkpoint') {
    reading.checkpoints.push(entry)
    return
  }
  reading.leaves.push(hashLeaf(leafOf(entry.act)))
  if (entry.kind === 'redacted') reading.redacted += 1
  const { act } = entry
  if (!('recordSequence' in act)) {
    reading.chains.passHidden(act.hash)
    return
  }
  const place = 'id' in act ? { line, act: act.id } : { line }
  const alteration = alterationOf(act)
  if (alteration !== undefined) {
    findings.add({ ...alteration, ...place })
    reading.sound = Math.min(reading.sound, reading.leaves.length - 1)
  }
  reading.chains.follow(act, place)
}

function takeHeader(header: ExportHeader, reading: Reading, { keys = [] }: Brought, findings: Findings): void {
  reading.header = header
  const own = [header.publicKey, ...(header.formerKeys ?? [])]
    .map(parsePublicKey)
    .flatMap(key => (key.ok ? [key.value] : []))
  reading.key = own[0] === undefined ? undefined : keyIdOf(own[0])
  const trusted = keys.length === 0 ? own : keys
  reading.ring = new Map(trusted.map(key => [keyIdOf(key), key]))
  if (reading.key === undefined || reading.ring.has(reading.key)) return
  const names = [...reading.ring.keys()].join(', ')
  const says = `The export brings the key ${reading.key}, which is not the one that you gave (${names}): the key was swapped.`
  findings.add({ reason: 'key-swapped', says, line: 1 })
}

function reportOf(
  { header, key, chains, leaves, redacted, checkpoints }: Reading,
  { kept = [], keys = [] }: Brought,
  findings: Findings,
  nameOf: NameLine,
  judged?: Judgement,
): Report {
  return {
    ...(header === undefined ? {} : { header }),
    ...(key === undefined ? {} : { key }),
    acts: leaves.length,
    redacted,
    records: chains.records(),
    hiddenLinks: chains.hiddenLinks(),
    checkpoints: checkpoints.length,
    coveredActs: judged?.covered ?? 0,
    kept: kept.map(one => (judged === undefined ? one : { ...one, fits: !judged.misfits.has(one) })),
    isAnchored: kept.length + keys.length > 0,
    findings: findings.first().map(finding => ({ ...finding, says: findingInWords(finding, nameOf) })),
    findingCount: findings.count(),
  }
}
