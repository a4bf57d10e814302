import { checkActor } from '../../../kit/pack/actor.ts'
import { checkStep } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { allOf, granted, type Refusal, require, type Verdict } from '../../../kit/verdict.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { isLateOn } from '../lateness.ts'
import type { Paper } from '../paper.ts'
import { type PaperAct, VERBS } from '../paper-act.ts'
import { checkPaperGuards } from '../paper-guards.ts'
import { issueAppendices } from './issue-appendices.ts'
import { readersOfPaper } from './readers-of-paper.ts'
import { rolesOnPaper } from './roles-on-paper.ts'
import { shareFiles } from './share-files.ts'
import { tellChairOfLateness } from './tell-chair-of-lateness.ts'
import { withdrawAppendices } from './withdraw-appendices.ts'

type Asked = Readonly<{
  act: PaperAct
  reason: string
  /** Does it follow from another act, so that nobody in particular does it? */
  isByItself?: boolean
}>

/** Takes a paper that this transaction has locked one step further, if the table lets this actor do it and its conditions hold. */
export async function takePaperStep(tx: Transaction, paper: Kept<Paper>, asked: Asked): Promise<Verdict<Kept<Paper>>> {
  const { record, content } = paper
  const edition = editionOf(tx, record)
  const step = checkStep(getLifecycle(edition, 'paper'), asked.act, record.state)
  if (!step.ok) return step
  const { row, to } = step.value
  const roles = [...(await rolesOnPaper(tx, content)), ...(asked.isByItself === true ? ['system'] : [])]
  const facts = {
    paper: content,
    classification: record.classification,
    handling: edition.classification,
    today: tx.today,
    reason: asked.reason,
  }
  const verdict = allOf(
    checkActor(edition, row, roles),
    checkPaperGuards(row, facts),
    require(asked.act !== 'issue-paper' || content.meeting !== null, NO_MEETING),
  )
  if (!verdict.ok) return verdict
  const told = { verb: VERBS[asked.act], state: to, input: asked.reason === '' ? {} : { reason: asked.reason } }
  return granted(await CARRY_OUT[asked.act](tx, paper, told))
}

type Told = Readonly<{ verb: string; state: string; input: Readonly<Record<string, unknown>> }>

const CARRY_OUT: Readonly<Record<PaperAct, (tx: Transaction, paper: Kept<Paper>, told: Told) => Promise<Kept<Paper>>>> =
  {
    'submit-paper': submit,
    'return-paper': returnToAuthor,
    'accept-paper': change,
    'issue-paper': issue,
    'withdraw-paper': withdraw,
    'present-paper': change,
    'publish-paper': change,
  }

async function submit(tx: Transaction, paper: Kept<Paper>, told: Told): Promise<Kept<Paper>> {
  const receivedOn = paper.content.receivedOn ?? tx.today
  const content = { ...paper.content, receivedOn, isLate: isLateOn(receivedOn, paper.content.dueOn) }
  const submitted = await change(tx, paper, { ...told, content })
  await tellChairOfLateness(tx, submitted)
  return submitted
}

/** What was returned has not been received: whether it is late is judged when it comes again. */
async function returnToAuthor(tx: Transaction, paper: Kept<Paper>, told: Told): Promise<Kept<Paper>> {
  const returned = await change(tx, paper, { ...told, content: { ...paper.content, receivedOn: null, isLate: false } })
  const { author, draftedBy } = returned.content
  const persons = [...(author.kind === 'person' ? [author.key] : []), ...(draftedBy === null ? [] : [draftedBy])]
  await notify(tx, returned.record.id, persons, 'paper-returned')
  return returned
}

/** From now on its class says who may read it; of its document, only what is issued. */
async function issue(tx: Transaction, paper: Kept<Paper>, told: Told): Promise<Kept<Paper>> {
  const { classification } = paper.record
  const content = { ...paper.content, files: paper.content.files.slice(-1) }
  const handling = editionOf(tx, paper.record).classification
  const readers = readersOfPaper(handling, { classification, isIssued: true, paper: content })
  const issued = await change(tx, paper, { ...told, content, readers })
  await shareFiles(tx, issued)
  await issueAppendices(tx, issued)
  return issued
}

async function withdraw(tx: Transaction, paper: Kept<Paper>, told: Told): Promise<Kept<Paper>> {
  const withdrawn = await change(tx, paper, told)
  await withdrawAppendices(tx, withdrawn)
  return withdrawn
}

const NO_MEETING: Refusal = {
  reason: 'not-on-an-agenda',
  says: 'The paper has no place on an agenda yet, and so no reference. Put it on the agenda of a meeting first.',
}
