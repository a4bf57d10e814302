import { type Classification, isClassification } from '../../../kit/classification.ts'
import { allOf, granted, type Refusal, require, type Verdict } from '../../../kit/verdict.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Appendix, referenceOfAppendix } from '../appendix.ts'
import { checkLabel, nextLabel, placeOfLabel } from '../appendix-label.ts'
import type { Paper } from '../paper.ts'
import { listGroupKeys } from '../store.ts'
import { checkChange } from './check-change.ts'
import { checkWording } from './check-wording.ts'
import { readersOfPaper } from './readers-of-paper.ts'
import { takePaper } from './take-paper.ts'
import { tellReissued } from './tell-reissued.ts'

export type NewAppendix = Readonly<{
  /** The identifier of the paper. */
  paper: string
  /** The next letter if absent. */
  label?: string | undefined
  title: string
  classification: Classification
  externalMarking?: string | null | undefined
  summary?: string | undefined
  /** Needed once the paper is issued: it is then issued again. */
  reason?: string | undefined
  version?: number | undefined
}>

/** Adds an appendix to a paper. Its class is its own; the paper declares label and class, and no more. */
export async function addAppendix(context: ActContext, asked: NewAppendix): Promise<Verdict<Kept<Appendix>>> {
  return await perform(context, async tx => {
    const taken = await takePaper(tx, asked.paper, asked.version)
    if (!taken.ok) return taken
    const may = await checkChange(tx, taken.value, asked.reason)
    if (!may.ok) return may
    const { record, content } = taken.value
    const labels = content.appendices.map(({ label }) => label)
    const label = asked.label ?? nextLabel(labels)
    const title = asked.title.trim()
    const externalMarking = asked.externalMarking ?? null
    const verdict = allOf(
      checkLabel(label, labels),
      checkWording(editionOf(tx, record), { title, externalMarking }),
      require(isClassification(asked.classification), NO_SUCH_CLASS),
    )
    if (!verdict.ok) return verdict
    const { isReissue } = may.value
    const draft: Appendix = { label, title, summary: asked.summary ?? '', externalMarking, files: [] }
    const paper = await declare(
      tx,
      taken.value,
      { label, classification: asked.classification },
      isReissue,
      asked.reason,
    )
    if (isReissue) await tellReissued(tx, paper)
    return granted(await keepAppendix(tx, paper, draft, asked.classification, isReissue))
  })
}

/** The paper says that there is one; of what it is called it says nothing. */
async function declare(
  tx: Transaction,
  paper: Kept<Paper>,
  declared: Paper['appendices'][number],
  isReissue: boolean,
  reason: string | undefined,
): Promise<Kept<Paper>> {
  const appendices = [...paper.content.appendices, declared].toSorted(
    (a, b) => placeOfLabel(a.label) - placeOfLabel(b.label),
  )
  return await change<Paper>(tx, paper, {
    verb: isReissue ? 'paper-reissued' : 'appendix-declared',
    input: isReissue ? { reason: reason ?? '' } : {},
    content: { ...paper.content, appendices },
  })
}

async function keepAppendix(
  tx: Transaction,
  { record, content }: Kept<Paper>,
  appendix: Appendix,
  classification: Classification,
  isReissue: boolean,
): Promise<Kept<Appendix>> {
  const handling = editionOf(tx, record).classification
  return await keep<Appendix>(tx, {
    verb: 'appendix-added',
    kind: 'appendix',
    reference: referenceOfAppendix(record.reference, appendix.label),
    title: appendix.title,
    state: isReissue ? 'issued' : 'draft',
    classification,
    parent: record.id,
    body: content.body,
    position: placeOfLabel(appendix.label),
    edition: record.edition,
    readers: readersOfPaper(handling, { classification, isIssued: isReissue, paper: content }),
    excluded: await listGroupKeys(tx, record.excluded),
    content: appendix,
    words: appendix.summary,
  })
}

const NO_SUCH_CLASS: Refusal = {
  reason: 'no-such-class',
  says: 'There is no such class. Choose one of the list.',
  field: 'classification',
}
