import { findBody } from '../../../kit/pack/group-body.ts'
import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { type Classification, isClassification } from '../../../kit/classification.ts'
import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { checkActor } from '../../../kit/pack/actor.ts'
import type { Purpose } from '../../../kit/pack/agenda.ts'
import { checkStep } from '../../../kit/pack/lifecycle.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Named, Paper, Recommendation } from '../paper.ts'
import { textOfPaper } from '../paper-text.ts'
import { checkWording } from './check-wording.ts'
import { readersOfPaper } from './readers-of-paper.ts'
import { rolesOnPaper } from './roles-on-paper.ts'

export type NewPaper = Readonly<{
  title: string
  /** The key of the body that it is for. */
  body: string
  author: Named
  sponsor?: Named | null | undefined
  purpose: Purpose
  /** The class with which papers for the body begin, if absent. */
  classification?: Classification | undefined
  externalMarking?: string | null | undefined
  summary?: string | undefined
  recommendations?: readonly Recommendation[] | undefined
  /** If it was received before it was entered here; otherwise the day on which it is submitted. */
  receivedOn?: CalendarDate | undefined
}>

/**
 * Begins a paper; its reference begins with `draft-` until it has a place on an agenda. Whoever may not accept papers writes only his own, or one
 * that he sponsors.
 */
export async function draftPaper(context: ActContext, draft: NewPaper): Promise<Verdict<Kept<Paper>>> {
  return await perform(context, async tx => {
    const { edition, today, actor } = tx
    const body = findBody(edition, draft.body)
    if (body === undefined) return refused(NO_SUCH_BODY)
    const classification = draft.classification ?? body.paperClassification
    const content = contentOf(draft, actor.person)
    const title = draft.title.trim()
    const verdict = allOf(
      checkWording(edition, { ...content, title }),
      require(isClassification(classification), NO_SUCH_CLASS),
      checkReceived(content.receivedOn, today),
      await checkWriter(tx, content),
    )
    if (!verdict.ok) return verdict
    const readers = readersOfPaper(edition.classification, { classification, isIssued: false, paper: content })
    const id = newIdentifier(millisecondsOf(tx.at))
    const paper = await keep<Paper>(tx, {
      verb: 'paper-drafted',
      kind: 'paper',
      id,
      // Counted drafts would tell each author how many others there are.
      reference: `draft-${id.slice(-8)}`,
      title,
      state: getLifecycle(edition, 'paper').initial,
      classification,
      body: body.key,
      onDate: content.receivedOn ?? today,
      readers,
      content,
      words: textOfPaper(edition, title, content),
    })
    return granted(paper)
  })
}

function contentOf(draft: NewPaper, draftedBy: string | null): Paper {
  return {
    body: draft.body,
    meeting: null,
    item: null,
    number: null,
    author: draft.author,
    sponsor: draft.sponsor ?? null,
    draftedBy,
    purpose: draft.purpose,
    summary: draft.summary ?? '',
    recommendations: draft.recommendations ?? [],
    externalMarking: draft.externalMarking ?? null,
    receivedOn: draft.receivedOn ?? null,
    dueOn: null,
    isLate: false,
    lateConsent: null,
    files: [],
    appendices: [],
  }
}

async function checkWriter(tx: Transaction, content: Paper): Promise<Verdict> {
  if (tx.actor.isSystem) return granted()
  const roles = await rolesOnPaper(tx, { ...content, draftedBy: null })
  if (roles.includes('author') || roles.includes('sponsor')) return granted()
  return mayAccept(tx.edition, roles) ? granted() : refused(NOT_YOURS)
}

function mayAccept(edition: Edition, roles: readonly string[]): boolean {
  const step = checkStep(getLifecycle(edition, 'paper'), 'accept-paper', 'submitted')
  return step.ok && checkActor(edition, step.value.row, roles).ok
}

function checkReceived(receivedOn: CalendarDate | null, today: CalendarDate): Verdict {
  return require(receivedOn === null || (isCalendarDate(receivedOn) && receivedOn <= today), NOT_RECEIVED_YET)
}

const NO_SUCH_BODY: Refusal = {
  reason: 'no-such-body',
  says: 'There is no such body. Choose one of the list.',
  field: 'body',
}

const NO_SUCH_CLASS: Refusal = {
  reason: 'no-such-class',
  says: 'There is no such class. Choose one of the list.',
  field: 'classification',
}

const NOT_YOURS: Refusal = {
  reason: 'not-your-paper',
  says: 'You can write papers of your own, or ones that you sponsor. Choose yourself, your organisation or your body as its author or sponsor.',
  field: 'author',
}

const NOT_RECEIVED_YET: Refusal = {
  reason: 'not-received-yet',
  says: 'A paper cannot be received on a day to come. Give today or an earlier day.',
  field: 'receivedOn',
}
