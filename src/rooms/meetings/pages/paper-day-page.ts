import { capital } from '../../../kit/capital.ts'
import { dateWithWeekdayInWords } from '../../../shell/views/words.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { classificationTag, recordLink } from '../../../shell/web/record-link.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { latenessInWords } from '../../papers/door.ts'
import { type ItemPaper, isToBeChased, paperDayOf, STANDING_WORDS } from '../paper-chase.ts'
import { isOver } from '../meeting.ts'
import { asking, press } from './act-forms.ts'
import { actsPart } from './acts-part.ts'
import { addressOfItem, addressOfMeeting } from './addresses.ts'
import { offersOf } from './meeting-acts.ts'
import { classOf, headData, headPart } from './meeting-page.ts'
import { meetingNavigation, trailOf } from './meeting-navigation.ts'
import { isWorkingOn, type MeetingView, readMeeting } from './meeting-view.ts'

/** Which papers are there, which are missing or late, and whom to remind. */
export async function showPaperDay(ask: Ask): Promise<Page | undefined> {
  const view = await readMeeting(ask)
  if (view === undefined || !isWorkingOn(view)) return undefined
  const lines = paperLines(view)
  const offers = (await offersOf(view)).filter(({ act }) => act === 'issue-papers')
  const { papersDue } = view.meeting.content.dates
  const title = `${capital(view.edition.words.paperDay)} of ${view.meeting.record.title}`
  return page({
    title,
    section: '/meetings',
    trail: trailOf(view),
    classification: classOf(view),
    about: view.meeting.record,
    isDense: true,
    data: { ...headData(view), papersDue, papers: lines.map(lineData) },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${headPart(view)}
      ${meetingNavigation(view, 'paper-day')}
      <p class="govuk-body">Papers are due on ${dateWithWeekdayInWords(papersDue.date)}. ${papersDue.explanation}</p>
      ${papersTable(view, lines)}
      ${chasePart(view, lines)}
      ${consentForms(view, lines)}
      ${actsPart(view, offers)}`,
  })
}

export function paperLines(view: MeetingView): readonly ItemPaper[] {
  return paperDayOf(view.items, view.papers)
}

function papersTable(view: MeetingView, lines: readonly ItemPaper[]): Html {
  return scrollingTable({
    caption: 'Papers',
    captionSize: 'm',
    isDense: true,
    head: ['Item', capital(view.edition.words.paper), 'From', 'Standing'],
    rows: lines.map(line => {
      const { item, paper, standing } = line
      const { number } = item.content
      const kept = view.papers.find(({ record }) => record.id === paper?.record.id)
      return [
        html`<a class="govuk-link" href="${addressOfItem(view.reference, number)}">${number}. ${item.record.title}</a>`,
        kept === undefined
          ? ''
          : html`${recordLink(view.ask, kept.record)} ${classificationTag(view.edition, kept.record.classification)}`,
        kept?.content.author.words ?? item.content.presenter,
        html`${tag(STANDING_WORDS[standing], COLOURS[standing])} ${kept !== undefined && latenessInWords(kept.content)}`,
      ]
    }),
  })
}

const COLOURS = {
  'no-paper': 'red',
  drafting: 'yellow',
  'to-accept': 'blue',
  'awaits-consent': 'orange',
  ready: 'green',
  issued: 'green',
  'none-needed': 'grey',
} as const

function chasePart(view: MeetingView, lines: readonly ItemPaper[]): Html | undefined {
  const missing = lines.filter(isToBeChased)
  if (missing.length === 0 || !view.mayKeep('issue-papers') || isOver(view.meeting.content)) return undefined
  const whom = [...new Set(missing.map(({ item, paper }) => paper?.content.author.words ?? item.content.presenter))]
  const named = whom.filter(words => words !== '').join(', ')
  return html`<section aria-labelledby="chase"><h2 class="govuk-heading-m" id="chase">Missing</h2>
    <p class="govuk-body">The meeting waits for ${missing.length === 1 ? 'one paper' : `${missing.length} papers`}${named !== '' && html`, from ${named}`}.</p>
    ${press(view.ask, { action: `${addressOfMeeting(view.reference)}/paper-chases`, text: 'Remind them all', kind: 'primary' })}</section>`
}

/** A late paper comes before the meeting only if the chair says so. */
export function consentForms(view: MeetingView, lines: readonly ItemPaper[]): Html | undefined {
  const late = lines.filter(({ standing }) => standing === 'awaits-consent')
  if (late.length === 0) return undefined
  const isChair = view.roles.includes('chair') && view.ask.asAt === undefined
  const action = `${addressOfMeeting(view.reference)}/late-consents`
  return html`<section aria-labelledby="late"><h2 class="govuk-heading-m" id="late">Late papers</h2>
    ${late.map(({ paper, item }) => {
      if (paper === undefined) return undefined
      const words = `${paper.record.title} (item ${item.content.number})`
      if (!isChair)
        return html`<p class="govuk-body">${words} waits for the consent of the ${view.edition.words.chair}.</p>`
      return asking(view.ask, {
        action,
        summary: `Let ${words} come before the meeting`,
        text: 'Consent',
        fields: { paper: paper.record.id },
        body: textInput({
          name: 'reason',
          id: `reason-${paper.record.id}`,
          label: 'Reason',
          ...(view.ask.entered?.['paper'] === paper.record.id
            ? { value: enteredOr(view.ask, 'reason', ''), errorMessage: errorOf(view.ask.refusals, 'reason') }
            : {}),
        }),
      })
    })}</section>`
}

function lineData({ item, paper, standing }: ItemPaper) {
  return {
    item: item.content.number,
    title: item.record.title,
    standing,
    ...(paper === undefined ? {} : { paper: paper.record.reference, from: paper.content.author.words }),
  }
}
