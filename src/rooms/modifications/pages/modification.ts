import type { Edition } from '../../../kit/pack/pack.ts'
import { keptOf, linkedRecords, recordOf } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Moved, moved, type Page, page } from '../../../shell/web/page.ts'
import { readingOnce } from '../../../shell/web/reading-once.ts'
import { addressOf } from '../../../shell/web/record-link.ts'
import type { Panel } from '../../meetings/door.ts'
import type { ModificationDocument } from '../document.ts'
import { documentsFrom, documentsOf } from '../store-documents.ts'
import { documentsPart } from './documents-part.ts'
import type { Ballot } from '../ballot.ts'
import type { Standing } from '../lifecycle.ts'
import type { Modification } from '../modification.ts'
import type { ModificationReport } from '../report.ts'
import { editionFollowed } from '../store-standing.ts'
import { type Consultation, consultationsFrom, consultationsOn } from '../../consultations/door.ts'
import { ballotsOf } from '../store-ballots.ts'
import { isFollowing } from '../store-following.ts'
import { reportsOn } from '../store-reports.ts'
import type { ModificationCourse } from '../store-asked-of-others.ts'
import { modificationByReference, modificationFrom } from '../store.ts'
import { MODIFICATION_PANELS } from '../views-panels.ts'
import { addressOfModification, REGISTER } from './addresses.ts'
import { consultationsPart } from './consultations-part.ts'
import { standingBeside } from './standing-beside.ts'
import { ballotsPart } from './ballots-part.ts'
import { coursesFor, todayOf } from './courses.ts'
import { descriptionPart, solutionsPart } from './content-parts.ts'
import { citingPart, followPart } from './follow-part.ts'
import { objectivesOf, objectivesPart } from './objectives-part.ts'
import { otherCodesPart } from './other-code-part.ts'
import { challengesPart, factsPart, linksPart, overridesPart, trackerPart, windowPart } from './fact-parts.ts'
import { keepingForms } from './keeping-forms.ts'
import { returnsPart } from './returns-part.ts'
import { shownOf } from './register.ts'
import { offeredSteps, standingFor } from './standing-page.ts'
import { stepForms } from './step-forms.ts'
import { stepsPart } from './taken-part.ts'
import { headingOf } from '../process-words.ts'
import { stateTag } from './words.ts'
import { consideredPart, groupPart, reportsPart } from './work-parts.ts'

export type ModificationLink = Readonly<{ how: string; direction: string; record: SpineRecord }>

/** All that the page of one modification is made from. */
export type ModificationPage = Readonly<{
  kept: Kept<Modification>
  edition: Edition
  standing: Standing
  links: readonly ModificationLink[]
  ballots: readonly Kept<Ballot>[]
  reports: readonly Kept<ModificationReport>[]
  consultations: readonly Kept<Consultation>[]
  documents: readonly Kept<ModificationDocument>[]
  panels: readonly Panel[]
  today: string
  /** Does the reader follow it? */
  isFollowed: boolean
  /** How it goes on by its plan, if it has one. */
  course: ModificationCourse | undefined
}>

/** One modification: where it stands, what it is about, what has become of it, and what can be done with it now. */
export async function showModification(asker: Ask): Promise<Page | Moved | undefined> {
  const ask = readingOnce(asker)
  const asked = ask.params['reference'] ?? ''
  const [[row] = []] = await ask.read(modificationByReference(ask.house.pack.code.key, asked, ask.asAt?.instant))
  if (row === undefined) return undefined
  const kept = modificationFrom(row)
  // What it was called before leads to what it is called now.
  if (kept.record.reference !== asked && ask.path === addressOfModification(asked))
    return moved(addressOfModification(kept.record.reference))
  const view = await viewOf(ask, kept)
  const history = await historyPart(ask, kept.record)
  return page({
    title: titleOfPage(kept),
    classification: kept.record.classification,
    section: '/modifications',
    trail: [{ text: headingOf(ask.edition), href: REGISTER }],
    data: dataOf(ask, view, history.data),
    main: mainOf(ask, view, history.html),
  })
}

async function viewOf(ask: Ask, kept: Kept<Modification>): Promise<ModificationPage> {
  const code = ask.house.pack.code.key
  const { id } = kept.record
  const { person } = ask.reader
  const asAt = ask.asAt?.instant
  const [linked = [], ballots = [], reports = [], consulted = [], attached = [], followed = []] = await ask.read(
    linkedRecords(id),
    ballotsOf(code, id, asAt),
    reportsOn(code, id, asAt),
    consultationsOn(code, id, asAt),
    documentsOf(code, id, asAt),
    ...(person === undefined ? [] : [isFollowing(id, person.id)]),
  )
  const panels: Panel[] = []
  for (const offered of ask.house.offers.of(MODIFICATION_PANELS)) {
    const panel = await offered(ask, kept.record)
    if (panel !== undefined) panels.push(panel)
  }
  return {
    kept,
    edition: editionFollowed(ask.house.pack, kept),
    standing: await standingFor(ask, kept),
    links: linked.map(row => ({
      how: String(row['link']),
      direction: String(row['direction']),
      record: recordOf(row),
    })),
    ballots: ballots.map(row => keptOf<Ballot>(row)),
    reports: reports.map(row => keptOf<ModificationReport>(row)),
    consultations: consultationsFrom(consulted),
    documents: documentsFrom(attached),
    panels,
    today: todayOf(ask),
    isFollowed: followed.length > 0,
    course: (await coursesFor(ask, [id])).get(id),
  }
}

function titleOfPage({ record, content }: Kept<Modification>): string {
  return content.title === null ? record.reference : `${record.reference}: ${content.title}`
}

function mainOf(ask: Ask, view: ModificationPage, history: Html): Html {
  const { kept, edition, panels } = view
  return html`
    <span class="govuk-caption-l">${kept.record.reference}</span>
    <h1 class="govuk-heading-l">${kept.content.title ?? 'Title not known'}</h1>
    <p class="govuk-body">${stateTag(edition.modificationProcess, kept.record.state)}</p>
    ${trackerPart(view)}${followPart(ask, kept.record.reference, view.isFollowed)}${windowPart(view)}${challengesPart(view)}${overridesPart(kept.content)}${factsPart(ask, view)}
    ${descriptionPart(ask, view)}${otherCodesPart(ask, view)}${solutionsPart(kept.content)}${consideredPart(kept.content)}${objectivesPart(view)}${groupPart(view)}
    ${consultationsPart(ask, view)}${documentsPart(ask, view)}${reportsPart(view)}${returnsPart(ask, view)}${ballotsPart(ask, view)}${stepForms(ask, view)}${stepsPart(view)}
    ${panels.map(({ title, html: body }) => html`<section><h2 class="govuk-heading-m">${title}</h2>${body}</section>`)}
    ${linksPart(ask, view)}${keepingForms(ask, view)}${history}${citingPart(ask, kept.record.reference)}`
}

/** The same for machines. */
function dataOf(ask: Ask, view: ModificationPage, acts: readonly unknown[]) {
  const { kept, standing, links, panels, edition } = view
  const { record, content } = kept
  return {
    ...shownOf(ask, kept, view.course),
    version: record.version,
    edition: edition.from,
    ...content,
    objectives: objectivesOf(view),
    isFollowed: view.isFollowed,
    late: view.course?.late ?? [],
    plannedEnd: view.course?.plannedEnd ?? null,
    expectedEnd: view.course?.expectedEnd ?? null,
    possible: offeredSteps(ask, kept, standing).map(({ step, to, lacks, isForReader }) => {
      const { key, says, by, decidedBy = null, asks = [], mayGive = [], clause = null } = step
      return { step: key, says, to, by, decidedBy, asks, mayGive, clause, isForReader, lacks }
    }),
    links: links.map(({ how, direction, record: other }) => {
      const { kind, reference, title } = other
      return { how, direction, kind, reference, title, href: addressOf(ask, other) ?? null }
    }),
    ...standingBeside(view),
    panels: panels.map(({ title, data }) => ({ title, data })),
    acts,
  }
}
