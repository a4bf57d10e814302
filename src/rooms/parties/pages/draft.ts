import { formatDate } from '../../../kit/calendar-date.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart, namesOf } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import type { PartyDraft } from '../draft.ts'
import type { DraftableAct } from '../pages-draftable.ts'
import type { Party } from '../party.ts'
import { asEntered, findDraftable, ownParty, readDraft } from './draft-view.ts'
import { stateTag, trailOf, whoSends } from './drafts.ts'

type View = Readonly<{ party: Kept<Party>; draft: Kept<PartyDraft>; act: DraftableAct }>

/** One draft: what it says in words, to be read, changed, sent or discarded; and the receipt once it is sent. */
export async function showDraft(ask: Ask): Promise<Page | undefined> {
  const party = await ownParty(ask)
  const draft = party === undefined ? undefined : await readDraft(ask)
  const act = findDraftable(ask, draft?.content.act)
  if (party === undefined || draft === undefined || act === undefined) return undefined
  const { record, content } = draft
  const view = { party, draft, act }
  const words = await act.words(ask, content.fields, party)
  const history = await historyPart(ask, record)
  const names = await namesOf(ask, [content.draftedBy])
  const title = `${act.says}: draft ${content.number}`
  return page({
    title,
    section: '/parties',
    width: 'two-thirds',
    classification: record.classification,
    about: record,
    trail: [...trailOf(ask, party), { text: 'Drafts', href: `/parties/${party.record.reference}/drafts` }],
    data: { ...content, version: record.version, state: record.state, words, history: history.data },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${receipt(ask, view)}
      ${summaryList({
        rows: [
          { key: 'State', value: stateTag(record.state) },
          { key: 'For', value: userText(party.content.name) },
          { key: 'Drafted by', value: userText(names.get(content.draftedBy) ?? 'A colleague') },
          ...words.map(({ key, value }) => ({ key: userText(key), value: userText(value) })),
        ],
      })}
      ${record.state === 'draft' && (await formsOf(ask, view))}
      ${history.html}`,
  })
}

function receipt(_ask: Ask, { draft: { content } }: View): Html | undefined {
  const { sentOn, became } = content
  if (sentOn === null || became === null) return undefined
  return insetText(
    html`Sent on ${formatDate(sentOn)}. <a class="govuk-link" href="${became}">See what it became</a>. This page is your receipt: what was sent is what stands below.`,
  )
}

async function formsOf(ask: Ask, view: View): Promise<Html> {
  const { party, draft, act } = view
  const href = `/parties/${party.record.reference}/drafts/${draft.content.number}`
  const { version } = draft.record
  const may = act.checkMaySend(ask, ask.context.actor, party)
  const isRewriting = ask.path === `${href}/text`
  const filled = isRewriting ? ask : { ...ask, refusals: [], entered: asEntered(draft.content.fields) }
  const button_ = (noun: string, text: string, kind: 'primary' | 'secondary') =>
    form({
      action: `${href}/${noun}`,
      method: 'post',
      version,
      idempotencyKey: ask.newKey(),
      body: button({ text, kind }),
    })
  return html`
    ${may.ok ? html`<p class="govuk-body">It is sent as it stands here, in your name. That you have read it is what your sending says.</p>` : insetText(whoSends(ask, party, act))}
    <div class="govuk-button-group">${may.ok && button_('sending', 'Send it', 'primary')}${button_('discard', 'Discard it', 'secondary')}</div>
    ${details({
      summary: 'Change what it says',
      isOpen: isRewriting,
      body: form({
        action: `${href}/text`,
        method: 'post',
        version,
        idempotencyKey: ask.newKey(),
        body: html`${await act.questions(filled, party)}${button({ text: 'Save the draft' })}`,
      }),
    })}`
}
