import { Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, line, ticked } from '../../../shell/web/form-input.ts'
import { moved, type Moved } from '../../../shell/web/page.ts'
import { noSuch } from '../absent.ts'
import { carryOver } from '../acts/carry-over.ts'
import { closeItem } from '../acts/close-item.ts'
import { editItem } from '../acts/edit-item.ts'
import { makeConfidential } from '../acts/make-confidential.ts'
import { openItem } from '../acts/open-item.ts'
import { placePaperAtItem } from '../acts/place-paper-at-item.ts'
import { addressOfItem } from './addresses.ts'
import { showConfidentialItem } from './confidential-page.ts'
import { interestDoors } from './interest-doors.ts'
import { PURPOSES } from './item-fields.ts'
import { showItem } from './item-page.ts'
import { readMeeting } from './meeting-view.ts'
import { seesItem } from './seen.ts'

const ITEM = '/meetings/:meeting/items/:number'

export function itemDoors(web: Web): void {
  web.page(ITEM, showItem)
  web.page(`${ITEM}/confidential`, showConfidentialItem)
  web.page('/meetings/:meeting/items/by-serial/:serial', async ask => await moveToNumber(ask, ''))
  web.page(
    '/meetings/:meeting/items/by-serial/:serial/confidential',
    async ask => await moveToNumber(ask, '/confidential'),
  )
  leadingDoors(web)
  keepingDoors(web)
  interestDoors(web)
}

/** From the lasting address of an item to where it stands on the agenda now. */
async function moveToNumber(ask: Ask, suffix: string): Promise<Moved | undefined> {
  const view = await readMeeting(ask)
  const item = view?.items.find(({ content }) => String(content.serial) === ask.params['serial'])
  if (view === undefined || item === undefined) return undefined
  if (suffix !== '' && !view.twins.has(item.record.id)) return undefined
  return moved(`${addressOfItem(view.reference, item.content.number)}${suffix}`)
}

function leadingDoors(web: Web): void {
  const acts = { opening: openItem, conclusion: closeItem, 'carrying-over': carryOver }
  for (const [noun, act] of Object.entries(acts)) {
    web.act(`${ITEM}/${noun}`, {
      fields: Type.Object({ item: line() }),
      from: showItem,
      act: async (ask, { fields, version }) => {
        if (!(await seesItem(ask, fields.item))) return noSuch('item')
        return toItem(ask, await act(ask.context, { ...fields, version }))
      },
    })
  }
}

function keepingDoors(web: Web): void {
  web.act(`${ITEM}/edit`, {
    fields: Type.Object({
      item: line(),
      title: line(),
      purpose: choice(PURPOSES),
      presenterKey: Type.Optional(line()),
      hasPaper: ticked(),
    }),
    from: showItem,
    act: async (ask, { fields, version }) => {
      if (!(await seesItem(ask, fields.item))) return noSuch('item')
      return toItem(ask, await editItem(ask.context, { ...fields, hasPaper: fields.hasPaper !== undefined, version }))
    },
  })
  web.act(`${ITEM}/confidential/edit`, {
    fields: Type.Object({ item: line(), title: line() }),
    from: showConfidentialItem,
    act: async (ask, { fields, version }) => {
      if (!(await seesItem(ask, fields.item))) return noSuch('item')
      return toItem(ask, await editItem(ask.context, { ...fields, version }), '/confidential')
    },
  })
  web.act(`${ITEM}/confidentiality`, {
    fields: Type.Object({ item: line(), publicTitle: Type.Optional(line()) }),
    from: showItem,
    act: async (ask, { fields, version }) => {
      if (!(await seesItem(ask, fields.item))) return noSuch('item')
      return toItem(ask, await makeConfidential(ask.context, { ...fields, version }))
    },
  })
  web.act(`${ITEM}/papers`, {
    fields: Type.Object({ item: line(), paper: line() }),
    from: showItem,
    act: async (ask, { fields }) => {
      const view = await readMeeting(ask)
      if (view === undefined || !(await seesItem(ask, fields.item))) return noSuch('item')
      if (!/^[\da-f-]{36}$/.test(fields.paper)) {
        return refused({ reason: 'no-such-paper', says: 'Choose one of the list.', field: 'paper' })
      }
      return toItem(ask, await placePaperAtItem(ask.context, fields))
    },
  })
}

function toItem(ask: Ask, verdict: Verdict<string>, suffix = ''): Verdict<string> {
  const { meeting = '', number } = ask.params
  return verdict.ok ? granted(`${addressOfItem(meeting, Number(number))}${suffix}`) : verdict
}
