import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Appendix } from '../appendix.ts'
import type { Paper } from '../paper.ts'
import { textOfPaper } from '../paper-text.ts'
import { latestVersion, type StoredVersion } from '../stored-version.ts'
import { findKind } from '../store.ts'
import { highestVersion } from '../store-files.ts'
import { checkChange } from './check-change.ts'
import { checkStampable } from './check-stampable.ts'
import { keepFile } from './keep-file.ts'
import { type ReadDocument, readDocument } from './read-document.ts'
import { takeAppendix } from './take-appendix.ts'
import { takePaper } from './take-paper.ts'
import { tellReissued } from './tell-reissued.ts'

export type NewVersion = Readonly<{
  /** The identifier of the paper, or of the appendix. */
  record: string
  name: string
  bytes: Uint8Array
  /** Its words, where the product itself has printed them; otherwise they are read from it. */
  text?: string | undefined
  /** What is new in it. */
  note?: string | undefined
  /** Needed once the paper is issued: it is then issued again. */
  reason?: string | undefined
  version?: number | undefined
}>

/**
 * Keeps a new version of the document of a paper or an appendix. What the file is, its bytes say. Whether the actor may is asked first, so
 * that nobody else has a file read; and again once it has been read, since that takes a while.
 */
export async function addVersion(context: ActContext, handed: NewVersion): Promise<Verdict<StoredVersion>> {
  const { request: _request, ...asking } = context
  const may = await perform(asking, async tx => await takeOwner(tx, handed))
  if (!may.ok) return may
  const document = await readDocument(handed)
  if (!document.ok) return document
  const stampable = await checkStampable(may.value.edition, may.value.record.record.classification, document.value)
  if (!stampable.ok) return stampable
  return await perform(context, async tx => {
    const owner = await takeOwner(tx, handed)
    return owner.ok ? await store(tx, owner.value, handed, document.value) : owner
  })
}

type Owner = Readonly<{
  record: Kept<Paper | Appendix>
  paper: Kept<Paper>
  isReissue: boolean
  edition: ReturnType<typeof editionOf>
}>

/** The record whose document it is, with its paper, if the actor may change it. */
async function takeOwner(tx: Transaction, { record, reason, version }: NewVersion): Promise<Verdict<Owner>> {
  const isAppendix = (await findKind(tx, record))?.kind === 'appendix'
  const taken = isAppendix ? await takeAppendix(tx, record, version) : await takePaper(tx, record, version)
  if (!taken.ok) return taken
  const owner = 'appendix' in taken.value ? taken.value.appendix : taken.value
  const paper = 'paper' in taken.value ? taken.value.paper : taken.value
  const may = await checkChange(tx, paper, reason)
  return may.ok ? granted({ record: owner, paper, ...may.value, edition: editionOf(tx, paper.record) }) : may
}

async function store(
  tx: Transaction,
  owner: Owner,
  handed: NewVersion,
  document: ReadDocument,
): Promise<Verdict<StoredVersion>> {
  const { record, content } = owner.record
  const isNew = latestVersion(content.files)?.sha256 !== document.sha256
  const note = (handed.note ?? '').trim()
  const number = (await highestVersion(tx, record.id)) + 1
  const verdict = allOf(require(isNew, SAME_AS_BEFORE), require(number < MOST_VERSIONS, TOO_MANY))
  if (!verdict.ok) return refused(...verdict.refusals)
  const version = await keepFile(tx, record, document, note)
  await change<Paper | Appendix>(tx, owner.record, {
    verb: verbOf(owner),
    input: { file: document.name, ...(owner.isReissue ? { reason: handed.reason ?? '' } : {}) },
    content: { ...content, files: [...content.files, version] },
    words: `${ownText(owner)}\n${document.text}`,
  })
  // Of an appendix only those may hear who may see it.
  if (owner.isReissue && record.id === owner.paper.record.id) await tellReissued(tx, owner.paper)
  return granted(version)
}

function verbOf({ record, isReissue }: Owner): string {
  if (!isReissue) return 'document-added'
  return record.record.kind === 'paper' ? 'paper-reissued' : 'appendix-reissued'
}

function ownText({ record: { record, content }, edition }: Owner): string {
  return 'recommendations' in content ? textOfPaper(edition, record.title, content) : content.summary
}

const MOST_VERSIONS = 200

const SAME_AS_BEFORE: Refusal = {
  reason: 'same-document',
  says: 'This is the same file as the version before. Nothing has been kept; choose the new one.',
  field: 'file',
}

const TOO_MANY: Refusal = {
  reason: 'too-many-versions',
  says: `A document has at most ${MOST_VERSIONS} versions. Write a new paper.`,
  field: 'file',
}
