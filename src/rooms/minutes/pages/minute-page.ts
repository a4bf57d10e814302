import { getVerb } from '../../../kit/pack/pack.ts'
import { mostSecret } from '../../../kit/classification.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { keyHints } from '../../../shell/views/key-hints.ts'
import { stub } from '../../../shell/views/empty-state.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { isOver } from '../../meetings/door.ts'
import { addressOfMeeting, addressOfMinuting } from './addresses.ts'
import { actionsPart } from './minute-actions.ts'
import { attendanceOf, attendancePart, quorumHere } from './minute-attendance.ts'
import { decisionsPart } from './minute-decisions.ts'
import { commitmentsHere, notesPart, typedForm } from './minute-notes.ts'
import { pendingOf } from './minute-pending.ts'
import { KEYS, progressPart } from './minute-progress.ts'
import { stripOf, stripPart } from './minute-strip.ts'
import { updatesPart } from './minute-updates.ts'
import { isLive as isPresent, type MinuteView, readMinute } from './minute-view.ts'

/** One page an item, for whoever takes the minutes, at the speed of talk. What is confidential about an item has its own. */
export async function showMinute(ask: Ask, isTwin: boolean): Promise<Page | undefined> {
  const view = await readMinute(ask, isTwin)
  if (view === undefined) return undefined
  const { meeting } = view.parts
  const isLive = isPresent(view) && !isOver(meeting.content)
  const title = `${view.number}. ${view.own.title}`
  return page({
    title: `Minute ${title}`,
    section: '/meetings',
    isDense: true,
    classification: mostSecret([meeting.record.classification, view.own.classification]),
    about: view.own,
    tells: toldOn(view),
    trail: [
      { text: 'Meetings', href: '/meetings' },
      { text: meeting.record.title, href: addressOfMeeting(view.reference) },
    ],
    data: minuteData(view),
    main: html`
      ${isLive && typedForm(view)}
      ${stripPart(view, isLive)}
      ${isLive && keysOf(view)}
      <h1 class="govuk-heading-m">${title}</h1>
      ${progressPart(view, isLive)}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          ${notesPart(view, isLive)}
          ${updatesPart(view, isLive)}
          ${decisionsPart(view, isLive)}
        </div>
        <div class="govuk-grid-column-one-third">
          ${actionsPart(view, isLive)}
          ${attendancePart(view, isLive)}
          ${otherSide(view)}
        </div>
      </div>`,
  })
}

/** The way to the confidential part and back; for those who may not see it, that there is one. */
function otherSide(view: MinuteView): Html | undefined {
  const { item, reference, number, isTwin, parts, edition } = view
  if (isTwin) {
    const href = addressOfMinuting(reference, number)
    return insetText(
      html`<a class="govuk-link" href="${href}" data-key="C">Back to what everybody may read of item ${number}</a>`,
    )
  }
  if (item.content.twin === null) return undefined
  if (!parts.twins.has(item.record.id))
    return insetText(html`${stub(edition.classification.stubTitle)} It is minuted by those who have signed.`)
  const href = addressOfMinuting(reference, number, true)
  return insetText(
    html`<a class="govuk-link" href="${href}" data-key="C">Minute the confidential part</a>, which has a record of its own.`,
  )
}

function keysOf({ edition }: MinuteView): Html {
  const verbs = edition.decisionVerbs.map(({ keyboard, minuteWord }) => ({ key: keyboard, does: minuteWord }))
  return keyHints([
    { key: 'ArrowRight', does: 'next item' },
    { key: 'ArrowLeft', does: 'previous item' },
    ...verbs,
    { key: 'Shift+T', does: 'notes' },
    { key: 'Shift+S', does: 'save the notes' },
    { key: 'Shift+D', does: 'a decision in other words' },
    { key: 'Shift+A', does: edition.words.action },
    { key: 'Shift+O', does: 'open the item' },
    { key: `Shift+${KEYS.conclude}`, does: 'conclude, next item' },
    { key: `Shift+${KEYS.nothing}`, does: 'nothing to decide, next item' },
    { key: 'Shift+C', does: 'the confidential part and back' },
  ])
}

function minuteData(view: MinuteView) {
  const { reference, number, isTwin, own, item, discussion, decisions, actions, earlier, edition } = view
  const seen = quorumHere(view)
  return {
    meeting: reference,
    number,
    isConfidential: isTwin,
    title: own.title,
    item: own.id,
    state: item.record.state,
    items: stripOf(view),
    quorum: seen === undefined ? undefined : { isQuorate: seen.quorum.isQuorate, says: seen.says },
    attendance: attendanceOf(view),
    notes: { text: discussion?.content.text ?? '', version: discussion?.record.version },
    commitments: commitmentsHere(view),
    pending: pendingOf(view),
    decisions: decisions.map(({ record, content }) => ({
      reference: record.reference,
      state: record.state,
      verb: getVerb(edition, content.verb).minuteWord,
      text: content.text,
      by: content.by,
      effects: content.effects,
    })),
    actions: actions.map(({ record, content }) => ({
      reference: record.reference,
      owner: content.owner.words,
      text: content.text,
      due: content.due,
    })),
    earlier: earlier.map(({ record, content }) => ({
      reference: record.reference,
      owner: content.owner.words,
      text: content.text,
    })),
  }
}

/** All that the page shows of; what else was read says at most at which items something has been decided. */
function toldOn({ own, parts, item, discussion, ...view }: MinuteView): readonly string[] {
  const kept = [parts.twins.get(item.record.id), discussion, ...view.decisions, ...view.actions, ...view.earlier]
  const beside = [...view.papersHere, ...view.subjectsHere]
  return [own.id, ...[...kept, ...beside].flatMap(one => (one === undefined ? [] : [one.record.id]))]
}
