import { Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkpoint } from '../../../shell/ledger/checkpointing.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { download } from '../../../shell/web/page.ts'
import { amendMinutes } from '../acts/amend-minutes.ts'
import { answerComment } from '../acts/answer-comment.ts'
import { approveMinutes } from '../acts/approve-minutes.ts'
import { circulateMinutes } from '../acts/circulate-minutes.ts'
import { commentOnMinutes } from '../acts/comment-on-minutes.ts'
import { correctMinutes } from '../acts/correct-minutes.ts'
import { draftMinutes } from '../acts/draft-minutes.ts'
import { publishMinutes } from '../acts/publish-minutes.ts'
import { addressOfMinutes } from './addresses.ts'
import { showAmendment } from './amendment-page.ts'
import { showDifferences } from './minutes-differences.ts'
import { deliverMinutes } from './minutes-document.ts'
import { minutesData, showMinutes } from './minutes-page.ts'
import { findMinutes, readMinutes } from './minutes-view.ts'

/** The minutes as a page and as files, open and closed, and all that takes them to their publication. */
export function minutesDoors(web: Web): void {
  for (const twin of [false, true]) {
    const base = `/meetings/:meeting/${twin ? 'confidential-minutes' : 'minutes'}`
    web.page(base, async ask => await showMinutes(ask, twin))
    web.page(`${base}.pdf`, async ask => await deliverMinutes(ask, twin, 'pdf'))
    web.page(`${base}.docx`, async ask => await deliverMinutes(ask, twin, 'docx'))
    web.page(`${base}.json`, async ask => await deliverData(ask, twin))
    web.page(`${base}/differences`, async ask => await showDifferences(ask, twin))
    web.page(`${base}/amendment`, async ask => await showAmendment(ask, twin))
    commentDoors(web, base, twin)
    wordingDoors(web, base, twin)
  }
  movingDoors(web, '/meetings/:meeting/minutes')
}

async function deliverData(ask: Ask, twin: boolean) {
  const view = await readMinutes(ask, twin)
  if (view === undefined) return undefined
  return download(
    JSON.stringify(minutesData(view)),
    { 'content-type': 'application/json; charset=utf-8' },
    view.minutes.record,
  )
}

function commentDoors(web: Web, base: string, twin: boolean): void {
  const { from, sees } = standingOn(twin)
  web.act(`${base}/comments`, {
    fields: Type.Object({ item: Type.Optional(Type.String({ pattern: '^[0-9]{1,3}$' })), text: prose(8000) }),
    from,
    sees,
    act: async (ask, { fields: { item, text } }) => {
      const asked = { meeting: meetingOf(ask), twin, text, item: item === undefined ? undefined : Number(item) }
      return to(ask, twin, await commentOnMinutes(ask.context, asked), '#comments')
    },
  })
  web.act(`${base}/comments/:comment/answer`, {
    fields: Type.Object({ answer: prose(8000) }),
    from,
    sees,
    act: async (ask, { fields }) => {
      const asked = { meeting: meetingOf(ask), twin, comment: ask.params['comment'] ?? '', text: fields.answer }
      return to(ask, twin, await answerComment(ask.context, asked), '#comments')
    },
  })
}

function wordingDoors(web: Web, base: string, twin: boolean): void {
  const { sees } = standingOn(twin)
  const from = async (ask: Ask) =>
    ask.entered?.['item'] === undefined ? await showMinutes(ask, twin) : await showAmendment(ask, twin)
  const Item = Type.String({ pattern: '^[0-9]{1,3}$' })
  web.act(`${base}/amendments`, {
    fields: Type.Object({ item: Item, text: prose(60_000), why: Type.Optional(line(300)) }),
    from,
    sees,
    act: async (ask, { fields: { item, text, why }, version }) => {
      const asked = { meeting: meetingOf(ask), twin, item: Number(item), text, why, version }
      return to(ask, twin, await amendMinutes(ask.context, asked), `#item-${item}`)
    },
  })
  web.act(`${base}/corrections`, {
    fields: Type.Object({ item: Type.Optional(Item), text: Type.Optional(prose(60_000)), reason: prose(2000) }),
    from,
    sees,
    act: async (ask, { fields: { item, text = '', reason }, version }) => {
      const amended = item === undefined ? undefined : { item: Number(item), text, version }
      // With words for an item the version is that of its notes.
      const seen = item === undefined ? { version } : {}
      const asked = { meeting: meetingOf(ask), twin, reason, amended, checkpoint: await checkpoint(ask.house), ...seen }
      return to(ask, twin, await correctMinutes(ask.context, asked), '')
    },
  })
}

function movingDoors(web: Web, base: string): void {
  const { from, sees } = standingOn(false)
  const nothing = Type.Object({})
  web.act(base, {
    fields: nothing,
    from,
    act: async ask => to(ask, false, await draftMinutes(ask.context, { meeting: meetingOf(ask) }), ''),
  })
  web.act(`${base}/circulation`, {
    fields: nothing,
    from,
    sees,
    act: async (ask, { version }) =>
      to(ask, false, await circulateMinutes(ask.context, { meeting: meetingOf(ask), version }), ''),
  })
  web.act(`${base}/approval`, {
    fields: Type.Object({ authority: line(80) }),
    from,
    sees,
    act: async (ask, { fields, version }) => {
      const asked = { meeting: meetingOf(ask), authority: fields.authority, version }
      return to(ask, false, await approveMinutes(ask.context, asked), '')
    },
  })
  web.act(`${base}/publication`, {
    fields: nothing,
    from,
    sees,
    act: async (ask, { version }) => {
      const asked = { meeting: meetingOf(ask), checkpoint: await checkpoint(ask.house), version }
      return to(ask, false, await publishMinutes(ask.context, asked), '')
    },
  })
}

/** The page that the forms stand on, and who sees it. */
function standingOn(twin: boolean) {
  return {
    from: async (ask: Ask) => await showMinutes(ask, twin),
    sees: async (ask: Ask) => (await findMinutes(ask, twin))?.minutes !== undefined,
  }
}

function meetingOf(ask: Ask): string {
  return ask.params['meeting'] ?? ''
}

function to(ask: Ask, twin: boolean, verdict: Verdict<unknown>, place: string): Verdict<string> {
  if (!verdict.ok) return refused(...verdict.refusals)
  return granted(`${addressOfMinutes(meetingOf(ask), twin)}${place}`)
}
