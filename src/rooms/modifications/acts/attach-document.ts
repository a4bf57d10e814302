import type { Classification } from '../../../kit/classification.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { change, checkVersion, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { classLetter } from '../../decisions/door.ts'
import { checkStampable, keepFile, type ReadDocument, readDocument } from '../../papers/door.ts'
import { keyOfStep, type ModificationDocument, typesOf } from '../document.ts'
import type { Modification } from '../modification.ts'
import { checkMayKeep, determinedBy } from '../roles.ts'
import { solutionsOf } from '../solution.ts'
import { DOCUMENT } from '../store-documents.ts'
import { readersInGroup } from '../store-group-sight.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type NewDocument = Readonly<{
  modification: string
  type: string
  title: string
  classification: Classification
  /** The step that it belongs to, as `keyOfStep` names it. */
  step?: string | undefined
  /** The solution that it is of, by its key; that of all if none is named. */
  solution?: string | undefined
  name: string
  bytes: Uint8Array
  speaksFor?: string | null | undefined
  version?: number | undefined
}>

/** Attaches a document to a modification. What the file is, its bytes say; whether the actor may is asked before it is read, and again after. */
export async function attachDocument(
  context: ActContext,
  input: NewDocument,
): Promise<Verdict<Kept<ModificationDocument>>> {
  const { request: _request, ...asking } = context
  const may = await perform(asking, async tx => await takeOwner(tx, input))
  if (!may.ok) return may
  const document = await readDocument(input)
  if (!document.ok) return document
  const stampable = await checkStampable(may.value.edition, input.classification, document.value)
  if (!stampable.ok) return stampable
  return await perform(context, async tx => {
    const owner = await takeOwner(tx, input)
    return owner.ok ? granted(await attach(tx, owner.value, input, document.value)) : owner
  })
}

type Owner = Readonly<{ kept: Kept<Modification>; edition: Edition }>

async function takeOwner(tx: Transaction, input: NewDocument): Promise<Verdict<Owner>> {
  const kept = await takeModification(tx, input.modification)
  if (kept === undefined) return refused(noSuchModification())
  const edition = editionFollowed(tx.context.pack, kept)
  const { step = '', solution = '' } = input
  const acting = actingIn(tx, input.speaksFor)
  const isOwn = determinedBy(edition, acting, kept.content).some(taken => keyOfStep(taken) === step)
  const may = allOf(
    checkVersion(kept.record, input.version),
    isOwn ? granted() : checkMayKeep(edition, acting, kept),
    require(typesOf(edition.modificationProcess).some(({ key }) => key === input.type), {
      reason: 'no-such-type',
      says: 'Choose one of the types of documents.',
      field: 'type',
    }),
    require(input.title.trim() !== '', {
      reason: 'title-missing',
      says: 'Give it a title by which people know it.',
      field: 'title',
    }),
    require(step === '' || kept.content.taken.some(taken => keyOfStep(taken) === step), {
      reason: 'no-such-step',
      says: 'It has taken no such step. Choose one from the list.',
      field: 'step',
    }),
    require(solution === '' || solutionsOf(kept.content).some(({ key }) => key === solution), {
      reason: 'no-such-solution',
      says: 'Choose the original or one of the alternatives.',
      field: 'solution',
    }),
  )
  return may.ok ? granted({ kept, edition }) : may
}

async function attach(
  tx: Transaction,
  { kept, edition }: Owner,
  input: NewDocument,
  document: ReadDocument,
): Promise<Kept<ModificationDocument>> {
  const { record, content } = kept
  const { type, classification, step, solution = '' } = input
  const letter = classLetter(record.classification, classification)
  const number = await nextNumber(tx, `documents:${record.id}${letter}`)
  const belongsTo = content.taken.find(taken => keyOfStep(taken) === step)
  const process = edition.modificationProcess
  const title = input.title.trim()
  const attached = await keep<ModificationDocument>(tx, {
    kind: DOCUMENT,
    // Class by class: no gap tells that there is a document that not all may see.
    reference: `${record.reference}/D${number}${letter}`,
    title,
    state: 'attached',
    classification,
    content: {
      modification: record.reference,
      type,
      title,
      step: belongsTo === undefined ? null : { step: belongsTo.step, says: belongsTo.says, on: belongsTo.on },
      ...(solution === '' ? {} : { solution }),
      files: [],
      withdrawnBecause: null,
    },
    parent: record.id,
    // What is for the members of a body is for those of the one that has it before it, and of the group that works on it.
    body: record.body ?? process.ballot?.body ?? process.group?.body,
    moreReaders: readersInGroup(edition, classification, content.group?.body),
    edition: edition.from,
    verb: 'modification-document-attached',
    words: document.text,
  })
  const file = await keepFile(tx, attached.record, document, '')
  const files = { ...attached.content, files: [file] }
  return await change(tx, attached, { verb: 'modification-document-filed', content: files, input: { file: file.name } })
}
