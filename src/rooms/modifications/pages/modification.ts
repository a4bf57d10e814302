import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Moved, moved, type Page, page } from '../../../shell/web/page.ts'
import { readingOnce } from '../../../shell/web/reading-once.ts'
import { readingTogether } from '../../../shell/web/reading-together.ts'
import { addressOf } from '../../../shell/web/record-link.ts'
import { documentsPart } from './documents-part.ts'
import { draftsPart } from './drafts-part.ts'
import type { Modification } from '../modification.ts'
import { modificationByReference, modificationFrom } from '../store.ts'
import { addressOfModification } from './addresses.ts'
import { consultationsPart } from './consultations-part.ts'
import { standingBeside } from './standing-beside.ts'
import { ballotsPart } from './ballots-part.ts'
import { descriptionPart, solutionsPart } from './content-parts.ts'
import { citingPart, followPart } from './follow-part.ts'
import { objectivesOf, objectivesPart } from './objectives-part.ts'
import { otherCodesPart } from './other-code-part.ts'
import { challengesPart, factsPart, linksPart, overridesPart, trackerPart, windowPart } from './fact-parts.ts'
import { keepingForms } from './keeping-forms.ts'
import { returnsPart } from './returns-part.ts'
import { shownOf } from './register-row.ts'
import { offeredSteps } from './standing-page.ts'
import { stepForms } from './step-forms.ts'
import { stepsPart } from './taken-part.ts'
import { stateTag } from './words.ts'
import { groupPart } from './group-part.ts'
import { consideredPart, reportsPart } from './work-parts.ts'
import { type ModificationPage, viewOf } from './modification-view.ts'
import { modificationTrail } from './trail.ts'

/** One modification: where it stands, what it is about, what has become of it, and what can be done with it now. */
export async function showModification(asker: Ask): Promise<Page | Moved | undefined> {
  const ask = readingOnce(readingTogether(asker))
  const asked = ask.params['reference'] ?? ''
  const [[row] = []] = await ask.read(modificationByReference(ask.house.pack.code.key, asked, ask.asAt?.instant))
  if (row === undefined) return undefined
  const kept = modificationFrom(row)
  // What it was called before leads to what it is called now.
  if (kept.record.reference !== asked && ask.path === addressOfModification(asked))
    return moved(addressOfModification(kept.record.reference))
  const [view, history] = await Promise.all([viewOf(ask, kept), historyPart(ask, kept.record)])
  return page({
    title: titleOfPage(kept),
    classification: kept.record.classification,
    about: kept.record,
    section: '/modifications',
    trail: modificationTrail(ask),
    data: dataOf(ask, view, history.data),
    main: mainOf(ask, view, history.html, await draftsPart(ask, view)),
  })
}

function titleOfPage({ record, content }: Kept<Modification>): string {
  return content.title === null ? record.reference : `${record.reference}: ${content.title}`
}

function mainOf(ask: Ask, view: ModificationPage, history: Html, drafts: Html | undefined): Html {
  const { kept, edition, panels } = view
  return html`
    <span class="govuk-caption-l">${kept.record.reference}</span>
    <h1 class="govuk-heading-l">${kept.content.title ?? 'Title not known'}</h1>
    <p class="govuk-body">${stateTag(edition.modificationProcess, kept.record.state)}</p>
    ${trackerPart(view)}${followPart(ask, kept.record.reference, view.isFollowed)}${windowPart(view)}${challengesPart(view)}${overridesPart(kept.content)}${factsPart(ask, view)}
    ${descriptionPart(ask, view)}${otherCodesPart(ask, view)}${solutionsPart(kept.content)}${consideredPart(kept.content)}${objectivesPart(view)}${groupPart(ask, view)}
    ${consultationsPart(ask, view)}${documentsPart(ask, view)}${reportsPart(view)}${returnsPart(ask, view)}${ballotsPart(ask, view)}${stepForms(ask, view)}${drafts}${stepsPart(view)}
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
