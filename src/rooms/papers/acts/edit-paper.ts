import { type Classification, compareClassifications, isClassification } from '../../../kit/classification.ts'
import type { Purpose } from '../../../kit/pack/agenda.ts'
import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Named, Paper, Recommendation } from '../paper.ts'
import { textOfPaper } from '../paper-text.ts'
import { latestVersion } from '../stored-version.ts'
import { findText } from '../store-files.ts'
import { checkChange } from './check-change.ts'
import { checkWording } from './check-wording.ts'
import { readersOfPaper } from './readers-of-paper.ts'
import { shareFiles } from './share-files.ts'
import { takePaper } from './take-paper.ts'
import { tellReissued } from './tell-reissued.ts'

/** What is absent stays as it is. */
export type PaperEdit = Readonly<{
  /** The identifier of the paper. */
  paper: string
  title?: string | undefined
  author?: Named | undefined
  sponsor?: Named | null | undefined
  purpose?: Purpose | undefined
  classification?: Classification | undefined
  externalMarking?: string | null | undefined
  summary?: string | undefined
  recommendations?: readonly Recommendation[] | undefined
  /** Needed once the paper is issued: it is then issued again. */
  reason?: string | undefined
  version?: number | undefined
}>

/** Changes what a paper says; once it is issued, it is issued again with a reason, and its class, author and sponsor stay. */
export async function editPaper(context: ActContext, edit: PaperEdit): Promise<Verdict<Kept<Paper>>> {
  return await perform(context, async tx => {
    const taken = await takePaper(tx, edit.paper, edit.version)
    if (!taken.ok) return taken
    const may = await checkChange(tx, taken.value, edit.reason)
    if (!may.ok) return may
    const { isReissue } = may.value
    const edited = editedBy(taken.value, edit)
    const checked = allOf(
      checkWording(editionOf(tx, taken.value.record), { ...edited.content, title: edited.title }),
      checkClass(taken.value, edited.classification),
      require(!isReissue || isSameBeside(taken.value, edited), FIXED_ONCE_ISSUED),
    )
    if (!checked.ok) return checked
    const paper = await save(tx, taken.value, edited, isReissue, edit.reason)
    if (isReissue) await tellReissued(tx, paper)
    else await shareFiles(tx, paper)
    return granted(paper)
  })
}

type Edited = Readonly<{ title: string; classification: Classification; content: Paper }>

function editedBy({ record, content }: Kept<Paper>, edit: PaperEdit): Edited {
  return {
    title: edit.title?.trim() ?? record.title,
    classification: edit.classification ?? record.classification,
    content: {
      ...content,
      author: edit.author ?? content.author,
      sponsor: edit.sponsor === undefined ? content.sponsor : edit.sponsor,
      purpose: edit.purpose ?? content.purpose,
      externalMarking: edit.externalMarking === undefined ? content.externalMarking : edit.externalMarking,
      summary: edit.summary ?? content.summary,
      recommendations: edit.recommendations ?? content.recommendations,
    },
  }
}

async function save(
  tx: Transaction,
  paper: Kept<Paper>,
  edited: Edited,
  isReissue: boolean,
  reason: string | undefined,
) {
  const edition = editionOf(tx, paper.record)
  const { title, classification, content } = edited
  const text = await findText(tx, latestVersion(content.files)?.file)
  return await change<Paper>(tx, paper, {
    verb: isReissue ? 'paper-reissued' : 'paper-edited',
    input: reason === undefined ? {} : { reason },
    title,
    classification,
    content,
    readers: readersOfPaper(edition.classification, { classification, isIssued: isReissue, paper: content }),
    words: `${textOfPaper(edition, title, content)}\n${text}`,
  })
}

/** What was handed in under a class is not opened to more readers by a word: it may say what they may not know. */
function checkClass({ record, content }: Kept<Paper>, wanted: Classification): Verdict {
  if (!isClassification(wanted)) return refused({ ...LOOSER, reason: 'no-such-class' })
  if (wanted === record.classification) return granted()
  // Its reference says by a letter of which class it is.
  if (content.meeting !== null) return refused(PLACED)
  const isLooser = compareClassifications(wanted, record.classification) < 0
  return require(!isLooser || content.files.length === 0, LOOSER)
}

function isSameBeside({ record, content }: Kept<Paper>, edited: Edited): boolean {
  const beside = (paper: Paper) => JSON.stringify([paper.author, paper.sponsor])
  return record.classification === edited.classification && beside(content) === beside(edited.content)
}

const LOOSER: Refusal = {
  reason: 'document-of-stricter-class',
  says: 'Its document was handed in under a stricter class. Keep the class, or write a new paper that may go further.',
  field: 'classification',
}

const PLACED: Refusal = {
  reason: 'class-in-reference',
  says: 'The paper has its reference already, which says its class. Withdraw it and write one of the other class.',
  field: 'classification',
}

const FIXED_ONCE_ISSUED: Refusal = {
  reason: 'fixed-once-issued',
  says: 'Class, author and sponsor stay once a paper is issued. Withdraw it and write a new one.',
  field: 'classification',
}
