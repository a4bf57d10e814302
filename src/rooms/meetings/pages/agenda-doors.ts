import { Type } from 'typebox'
import { CLASSIFICATIONS } from '../../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, line, ticked } from '../../../shell/web/form-input.ts'
import { addItem } from '../acts/add-item.ts'
import { moveItem } from '../acts/move-item.ts'
import { takeUpMatter } from '../acts/take-up-matter.ts'
import { withdrawItem } from '../acts/withdraw-item.ts'
import { noSuch } from '../absent.ts'
import { addressOfMeeting } from './addresses.ts'
import { showAgenda, waitingFor } from './agenda-page.ts'
import { PURPOSES } from './item-fields.ts'
import { readMeeting } from './meeting-view.ts'
import { seesItem } from './seen.ts'

export function agendaDoors(web: Web): void {
  web.page('/meetings/:meeting/agenda', showAgenda)
  web.act('/meetings/:meeting/agenda', {
    fields: Type.Object({
      title: line(),
      purpose: choice(PURPOSES),
      presenterKey: Type.Optional(line()),
      hasPaper: ticked(),
      classification: Type.Optional(choice(CLASSIFICATIONS)),
      publicTitle: Type.Optional(line()),
    }),
    from: showAgenda,
    act: async (ask, { fields }) => {
      const { publicTitle, title, hasPaper, ...same } = fields
      const titles = publicTitle === undefined ? { title } : { title: publicTitle, confidentialTitle: title }
      const isMarked = ask.edition.classification.classes[fields.classification ?? 'white'].needsDeclaration
      const item = { meeting: meetingOf(ask), hasPaper: hasPaper !== undefined, ...same }
      return toAgenda(ask, await addItem(ask.context, { ...item, ...(isMarked ? titles : { title }) }))
    },
  })
  web.act('/meetings/:meeting/agenda/moves', {
    fields: Type.Object({ item: line(), to: choice(['up', 'down', 'top']) }),
    from: showAgenda,
    act: async (ask, { fields, version }) => {
      if (!(await seesItem(ask, fields.item))) return noSuch('item')
      return toAgenda(ask, await moveItem(ask.context, { ...fields, version }))
    },
  })
  web.act('/meetings/:meeting/agenda/withdrawals', {
    fields: Type.Object({ item: line() }),
    from: showAgenda,
    act: async (ask, { fields, version }) => {
      if (!(await seesItem(ask, fields.item))) return noSuch('item')
      return toAgenda(ask, await withdrawItem(ask.context, { ...fields, version }))
    },
  })
  matterDoor(web)
}

function matterDoor(web: Web): void {
  web.act('/meetings/:meeting/agenda/matters', {
    fields: Type.Object({ waiting: line(), subject: Type.Optional(line()), paper: Type.Optional(line()) }),
    from: showAgenda,
    act: async (ask, { fields }) => {
      const view = await readMeeting(ask)
      // Found anew among what this reader may know to wait: nobody puts a record on an agenda by its identifier alone.
      const groups = view === undefined ? [] : await waitingFor(view)
      const matter = groups
        .find(({ key }) => key === fields.waiting)
        ?.matters.find(({ subject, paper }) => (subject ?? undefined) === fields.subject && paper === fields.paper)
      if (matter === undefined) {
        return refused({ reason: 'not-waiting', says: 'This does not wait any more. Load the page again.' })
      }
      const { planned: _planned, ...plain } = matter
      return toAgenda(ask, await takeUpMatter(ask.context, { meeting: meetingOf(ask), matter: plain }))
    },
  })
}

function meetingOf(ask: Ask): string {
  return ask.params['meeting'] ?? ''
}

function toAgenda(ask: Ask, verdict: Verdict<string>): Verdict<string> {
  return verdict.ok ? granted(`${addressOfMeeting(meetingOf(ask))}/agenda`) : verdict
}
