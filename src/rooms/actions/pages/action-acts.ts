import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { closeAction } from '../acts/close-action.ts'
import { proposeClosing } from '../acts/propose-closing.ts'
import { reopenAction } from '../acts/reopen-action.ts'
import { retarget } from '../acts/retarget.ts'
import { supersedeAction } from '../acts/supersede-action.ts'
import { transfer } from '../acts/transfer.ts'
import { updateAction } from '../acts/update-action.ts'
import { showAction } from './action.ts'
import { addressOfAction } from './addresses.ts'
import { chosenOwner } from './owner-choices.ts'

const reason = prose(1000)
const text = Type.Optional(prose(4000))
const reference = line(100)

/** The acts on one action. */
export function actionDoors(web: Web): void {
  const base = '/actions/:meeting/:number'
  web.page(base, showAction)
  web.act(`${base}/updates`, {
    fields: Type.Object({ text: prose(4000), meeting: Type.Optional(reference) }),
    from: showAction,
    act: async (ask, { fields, version }) =>
      reached(ask, await updateAction(ask.context, { action: own(ask), ...fields, version })),
  })
  web.act(`${base}/closing-proposal`, {
    fields: Type.Object({ text }),
    from: showAction,
    act: async (ask, { fields, version }) =>
      reached(ask, await proposeClosing(ask.context, { action: own(ask), ...fields, version })),
  })
  web.act(`${base}/closing`, {
    fields: Type.Object({ authority: reference, text }),
    from: showAction,
    act: async (ask, { fields, version }) =>
      reached(ask, await closeAction(ask.context, { action: own(ask), ...fields, version })),
  })
  web.act(`${base}/target`, {
    fields: Type.Object({ due: line(200), reason }),
    from: showAction,
    act: async (ask, { fields, version }) =>
      reached(ask, await retarget(ask.context, { action: own(ask), ...fields, version })),
  })
  web.act(`${base}/transfer`, {
    fields: Type.Object({ owner: line(200), reason }),
    from: showAction,
    act: async (ask, { fields, version }) => {
      const owner = chosenOwner(ask, fields.owner) ?? fields.owner
      return reached(ask, await transfer(ask.context, { action: own(ask), owner, reason: fields.reason, version }))
    },
  })
  web.act(`${base}/superseding`, {
    fields: Type.Object({ by: reference, reason }),
    from: showAction,
    act: async (ask, { fields, version }) =>
      reached(ask, await supersedeAction(ask.context, { action: own(ask), ...fields, version })),
  })
  web.act(`${base}/reopening`, {
    fields: Type.Object({ reason }),
    from: showAction,
    act: async (ask, { fields, version }) =>
      reached(ask, await reopenAction(ask.context, { action: own(ask), ...fields, version })),
  })
}

function own({ params }: Ask): string {
  return `${params['meeting']}/${params['number']}`
}

function reached(ask: Ask, verdict: Verdict<unknown>): Verdict<string> {
  return verdict.ok ? granted(addressOfAction(own(ask))) : verdict
}
