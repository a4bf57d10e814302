import type { Html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { addressOfPaper } from './address.ts'
import { referenceOfAppendix } from './appendix.ts'
import type { Opened } from './pages-open.ts'
import type { Named } from './paper.ts'
import type { PossibleStep } from './possible-step.ts'
import { recommendationInWords } from './recommendation.ts'
import { versionsOut } from './views-document.ts'
import type { Panel } from './views-panels.ts'
import type { readingsFrom } from './views-readings.ts'
import { STEP_WORDS } from './views-steps.ts'

export type PlaceOut = Readonly<{ link: Html; kind: string; reference: string; href: string | undefined }>

/** What stands around a paper. */
export type ToldPaper = Readonly<{
  links: readonly PlaceOut[]
  readings: ReturnType<typeof readingsFrom>
  panels: readonly Panel[]
  steps: readonly PossibleStep[]
}>

/** What the page of a paper says, for a machine. */
export function dataOfPaper(ask: Ask, opened: Opened, { links, readings, panels, steps }: ToldPaper) {
  const { paper, edition } = opened
  const { record, content } = paper
  const { body, meeting, purpose, summary, externalMarking, receivedOn, dueOn, isLate, lateConsent } = content
  return {
    id: record.id,
    reference: record.reference,
    title: record.title,
    state: record.state,
    classification: record.classification,
    version: record.version,
    body,
    meeting,
    purpose,
    summary,
    externalMarking,
    receivedOn,
    dueOn,
    isLate,
    places: links.map(({ kind, reference, href }) => ({ kind, reference, href })),
    lateConsent: lateConsent === null ? null : { reason: lateConsent.reason, on: lateConsent.on },
    author: namedOut(content.author),
    sponsor: content.sponsor === null ? null : namedOut(content.sponsor),
    recommendations: content.recommendations.map(one => ({ ...one, says: recommendationInWords(edition, one) })),
    files: versionsOut(record.reference, content.files),
    appendices: appendicesOut(opened),
    notes: notesOut(opened),
    next: steps.map(({ act, isForReader, refusals }) => ({
      act,
      href: `${addressOfPaper(record.reference)}/${STEP_WORDS[act].noun}`,
      isPossible: isForReader && refusals.length === 0,
      why: refusals.map(({ says }) => says),
    })),
    panels: panels.map(({ title, data }) => ({ title, data })),
    ...(readings.length === 0 ? {} : { readings }),
    ...(ask.asAt === undefined ? {} : { asAt: ask.asAt.date }),
  }
}

/** Of a person only the capacity. */
function namedOut({ kind, key, words }: Named) {
  return kind === 'person' ? { kind, words } : { kind, key, words }
}

/** Those declared; of those that the reader may see, also the title and the address. */
function appendicesOut({ paper, appendices }: Opened) {
  return paper.content.appendices.map(({ label, classification }) => {
    const known = appendices.find(({ content }) => content.label === label)
    if (known === undefined) return { label, classification }
    const href = addressOfPaper(referenceOfAppendix(paper.record.reference, label))
    return { label, classification, title: known.record.title, href }
  })
}

export function notesOut({ notes }: Opened) {
  return notes.map(({ record, content: { text, place, on, onVersion } }) => {
    return { id: record.id, version: record.version, text, place, on, onVersion }
  })
}
