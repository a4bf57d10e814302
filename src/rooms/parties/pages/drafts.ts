import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { namesOf } from '../../../shell/web/history.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { DRAFT_STATES, type DraftState, type PartyDraft } from '../draft.ts'
import type { DraftableAct } from '../pages-draftable.ts'
import type { Party } from '../party.ts'
import {
  addressOfBeginning,
  type Beginning,
  findDraftable,
  ownParty,
  possibleBeginnings,
  readDrafts,
} from './draft-view.ts'

/** What the people of a party are drafting, what was sent, and what can be begun: for them alone. */
export async function showDrafts(ask: Ask): Promise<Page | undefined> {
  const party = await ownParty(ask)
  if (party === undefined) return undefined
  const asked = ask.entered?.['act'] ?? ask.query['act']
  const act = findDraftable(ask, typeof asked === 'string' ? asked : undefined)
  if (act !== undefined) return await showBeginning(ask, party, act)
  const drafts = await readDrafts(ask, party.record.id)
  const possible = await possibleBeginnings(ask, party)
  const names = await namesOf(
    ask,
    drafts.map(({ content }) => content.draftedBy),
  )
  const title = `Drafts of ${party.content.name}`
  return page({
    title,
    section: '/parties',
    classification: ask.edition.accession.detailsClass,
    trail: trailOf(ask, party),
    data: {
      party: party.record.reference,
      drafts: drafts.map(({ record, content }) => ({ ...content, state: record.state })),
      possible: possible.map(({ act: { key, says }, about }) => ({ key, says, about: about?.reference ?? null })),
    },
    main: html`
      <h1 class="govuk-heading-l">${userText(title)}</h1>
      <p class="govuk-body">Anybody of ${userText(party.content.name)} writes a draft. Whoever speaks for it in the matter sends it, and both stand in the history. Nobody else sees what is drafted here.</p>
      ${draftsTable(ask, party, drafts, names)}
      <h2 class="govuk-heading-m">Begin a draft</h2>
      ${beginnings(ask, party, possible)}`,
  })
}

function beginnings(ask: Ask, party: Kept<Party>, possible: readonly Beginning[]): Html {
  return html`<ul class="govuk-list">${possible.map(({ act, about }) => {
    const href = addressOfBeginning(party.record.reference, act.key, about?.reference)
    const what = about === undefined ? act.says : `${act.says}: ${about.reference}, ${about.title}`
    return html`<li><a class="govuk-link" href="${href}">${what}</a> <span class="govuk-hint govuk-!-margin-bottom-0">${whoSends(ask, party, act)}</span></li>`
  })}</ul>`
}

export function trailOf(ask: Ask, { record, content }: Kept<Party>) {
  return [
    { text: capital(ask.edition.words.parties), href: '/parties' },
    { text: content.name, href: `/parties/${record.reference}` },
  ]
}

/** Who sends it: the reader, or a contact of the same party. */
export function whoSends(ask: Ask, party: Kept<Party>, act: DraftableAct): string {
  if (act.checkMaySend(ask, ask.context.actor, party).ok) return 'You may send it.'
  const titles = act.sentBy(ask.edition, party)
  return titles.length === 0 ? 'It cannot be sent as things stand.' : `It is sent by your ${titles.join(' or your ')}.`
}

function draftsTable(
  ask: Ask,
  { record: party }: Kept<Party>,
  drafts: readonly Kept<PartyDraft>[],
  names: ReadonlyMap<string, string>,
): Html {
  if (drafts.length === 0) return html`<p class="govuk-body">Nothing has been drafted yet.</p>`
  return scrollingTable({
    caption: 'Drafts',
    captionSize: 'hidden',
    head: ['Draft', 'What it is', 'Drafted by', 'State'],
    firstCellIsHeader: true,
    rows: drafts.map(({ record, content }) => [
      html`<a class="govuk-link" href="/parties/${party.reference}/drafts/${content.number}">Draft ${content.number}</a>`,
      whatItIs(ask, content),
      userText(names.get(content.draftedBy) ?? 'A colleague'),
      html`${stateTag(record.state)}${content.sentOn !== null && ` ${formatDate(content.sentOn)}`}`,
    ]),
  })
}

/** `Respond to a consultation: RC007/C1`. */
function whatItIs(ask: Ask, { act, fields: { about } }: PartyDraft): Html {
  const says = findDraftable(ask, act)?.says ?? act
  return html`${says}${typeof about === 'string' && html`: ${userText(about)}`}`
}

export function stateTag(state: string): Html {
  const known = state as DraftState // states of a draft are those of its table alone
  return tag(DRAFT_STATES[known] ?? state, known === 'sent' ? 'green' : known === 'draft' ? 'blue' : 'grey')
}

async function showBeginning(ask: Ask, party: Kept<Party>, act: DraftableAct): Promise<Page> {
  const { reference } = party.record
  return page({
    title: `${act.says}: a draft`,
    section: '/parties',
    width: 'two-thirds',
    trail: [...trailOf(ask, party), { text: 'Drafts', href: `/parties/${reference}/drafts` }],
    data: { party: reference, act: act.key, says: act.says },
    main: html`
      <h1 class="govuk-heading-l">${act.says}</h1>
      <p class="govuk-body">For ${userText(party.content.name)}. ${whoSends(ask, party, act)}</p>
      ${form({
        action: `/parties/${reference}/drafts`,
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`${hidden('act', act.key)}${await act.questions(ask, party)}${button({ text: 'Save the draft' })}`,
      })}`,
  })
}
