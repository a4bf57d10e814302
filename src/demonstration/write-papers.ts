import { addMinutes } from '../kit/instant.ts'
import type { AgendaItem, DemoPaper } from '../kit/pack/demonstration-meeting.ts'
import { placePaperAtItem } from '../rooms/meetings/door.ts'
import {
  addAppendix,
  addVersion,
  consentToLatePaper,
  draftPaper,
  type Named,
  type PaperStep,
  stepPaper,
} from '../rooms/papers/door.ts'
import type { ActContext } from '../shell/ledger/perform.ts'
import { callingOf } from './call-meetings.ts'
import { documentOfAppendix, documentOfPaper } from './paper-document.ts'
import { printDocument } from './print-document.ts'
import { byPerson, bySecretary, done, getKnown, inTurn, mainMeetingOf, onDay, type Stage, type Step } from './stage.ts'

/** A paper of the facts, and what has become of it. */
type Written = { readonly item: AgendaItem; readonly paper: DemoPaper; id: string; reference: string }

/** The papers of the meeting: written, placed, handed in, accepted, consented to where they are late. */
export function paperSteps(stage: Stage): readonly Step[] {
  const meeting = mainMeetingOf(stage)
  const drawnUp = callingOf(stage, meeting)
  const papers = stage.facts.agenda.flatMap(item =>
    (item.papers ?? []).map((paper): Written => ({ item, paper, id: '', reference: '' })),
  )
  const issuedOn = meeting.papersIssuedOn ?? meeting.date
  return [
    ...papers.map((each, n) =>
      step('Papers asked for', inTurn(addMinutes(drawnUp, 60), n), at => draft(stage, each, at)),
    ),
    ...papers.map((each, n) =>
      step('Papers asked for', inTurn(addMinutes(drawnUp, 120), n), at => place(stage, each, at)),
    ),
    ...papers.flatMap((each, n) => [
      step('Meeting papers', inTurn(onDay(each.paper.receivedOn, '11:00'), n), at => handIn(stage, each, at)),
      step('Papers accepted', inTurn(onDay(each.paper.receivedOn, '15:00'), n), at => accept(stage, each, at)),
    ]),
    ...papers.flatMap(each => consentSteps(stage, each, issuedOn)),
  ]
}

function step(part: string, at: string, run: (at: string) => Promise<void>): Step {
  return { at, part, run: async () => await run(at) }
}

async function draft(stage: Stage, written: Written, at: string): Promise<void> {
  const { paper } = written
  const drafted = await draftPaper(await byPerson(stage, paper.author, at), {
    title: paper.title,
    body: mainMeetingOf(stage).body,
    author: nameOf(stage, paper.author),
    sponsor: paper.sponsor === undefined ? null : nameOf(stage, paper.sponsor),
    purpose: paper.purpose,
    classification: paper.classification,
    externalMarking: paper.externalMarking ?? null,
    summary: paper.summary,
    recommendations: paper.recommendations,
  })
  written.id = done(drafted, paper.title).record.id
  const name = String(written.item.number)
  if (!stage.papers.has(name)) stage.papers.set(name, written.id)
}

/** Persons of a demonstration are called by their roles, so their names may stand in the record. */
function nameOf({ facts, persons }: Stage, key: string): Named {
  return {
    kind: 'person',
    key: getKnown(persons, key),
    words: facts.persons.find(each => each.key === key)?.name ?? '',
  }
}

async function place(stage: Stage, written: Written, at: string): Promise<void> {
  const item = getKnown(stage.items, written.item.number)
  const placed = await placePaperAtItem(await bySecretary(stage, at), { item, paper: written.id })
  written.reference = done(placed, written.paper.title)
}

/** The author hands in the document and its appendices, and submits the paper. */
async function handIn(stage: Stage, { item, paper, id, reference }: Written, at: string): Promise<void> {
  const context = await byPerson(stage, paper.author, at)
  const printed = { reference, item: item.number }
  await keepDocument(context, id, await printDocument(documentOfPaper(stage, paper, printed)))
  for (const appendix of paper.appendices ?? []) {
    const { label, title, classification, externalMarking, summary } = appendix
    const added = await addAppendix(context, { paper: id, label, title, classification, externalMarking, summary })
    const kept = done(added, title).record.id
    if (stage.papers.get(String(item.number)) === id) stage.papers.set(`${item.number}/${label}`, kept)
    const document = await printDocument(documentOfAppendix(stage, paper, appendix, printed))
    await keepDocument(context, kept, document)
  }
  await takeStep(context, { paper: id, act: 'submit-paper' })
}

async function keepDocument(
  context: ActContext,
  record: string,
  document: Awaited<ReturnType<typeof printDocument>>,
): Promise<void> {
  done(await addVersion(context, { record, ...document }), document.name)
}

async function accept(stage: Stage, { id }: Written, at: string): Promise<void> {
  await takeStep(await bySecretary(stage, at), { paper: id, act: 'accept-paper' })
}

/** The chair consents to a paper that came late; one that came after the others were issued is issued by itself. */
function consentSteps(stage: Stage, written: Written, issuedOn: string): readonly Step[] {
  const { late, receivedOn } = written.paper
  if (late === undefined) return []
  const consent = step('Papers accepted', onDay(late.consentedOn, '15:30'), async at => {
    const context = await byPerson(stage, chairOf(stage), at)
    done(await consentToLatePaper(context, { paper: written.id, reason: late.reason }), written.paper.title)
  })
  if (receivedOn <= issuedOn) return [consent]
  return [
    consent,
    step('Papers issued', onDay(late.consentedOn, '16:00'), async at => {
      await takeStep(await bySecretary(stage, at), { paper: written.id, act: 'issue-paper' })
    }),
  ]
}

function chairOf({ facts, edition }: Stage): string {
  const { body } = mainMeetingOf({ facts })
  const chair = edition.bodies.find(({ key }) => key === body)?.seats.find(({ isChair }) => isChair)
  const holding = facts.seats.find(each => each.body === body && each.seat === chair?.key)
  if (holding === undefined) throw new Error(`Nobody has the chair of ${body}.`)
  return holding.person
}

async function takeStep(context: ActContext, asked: PaperStep): Promise<void> {
  done(await stepPaper(context, asked), asked.act)
}
