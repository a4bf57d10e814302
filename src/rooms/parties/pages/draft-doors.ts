import type { Fields } from '../draft.ts'
import { type TObject, type TSchema, Type } from 'typebox'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose, readForm } from '../../../shell/web/form-input.ts'
import { beginDraft } from '../acts/begin-draft.ts'
import { discardDraft } from '../acts/discard-draft.ts'
import { rewriteDraft } from '../acts/rewrite-draft.ts'
import { sendDraft } from '../acts/send-draft.ts'
import { type DraftableAct, DRAFTABLE_ACTS } from '../pages-draftable.ts'
import { showDraft } from './draft.ts'
import { findDraftable, readDraft } from './draft-view.ts'
import { showDrafts } from './drafts.ts'
import { partyOf } from './step-doors.ts'

const PATH = '/parties/:party/drafts'

/** What the people of a party draft, and what is sent of it. */
export function draftDoors(web: Web): void {
  const all = web.house.offers.of(DRAFTABLE_ACTS)
  web.page(PATH, showDrafts)
  web.page(`${PATH}/:number`, showDraft)
  web.act(PATH, {
    fields: Type.Object({ act: line(60), ...fieldsOfAll(all) }),
    from: showDrafts,
    act: async (ask, { fields: { act: key, ...rest } }) => {
      const act = findDraftable(ask, key)
      if (act === undefined) return refused(NO_SUCH_ACT)
      const fields = fieldsFor(act, rest)
      if (!fields.ok) return fields
      return toDraft(ask, await beginDraft(ask.context, act, { party: partyOf(ask), fields: fields.value }))
    },
  })
  web.act(`${PATH}/:number/text`, {
    fields: Type.Object(fieldsOfAll(all)),
    from: showDraft,
    act: async (ask, { fields: sent, version }) => {
      const act = await actOf(ask)
      const fields = act.ok ? fieldsFor(act.value, sent) : act
      return fields.ok
        ? toDraft(ask, await rewriteDraft(ask.context, { ...namedIn(ask), version, fields: fields.value }))
        : fields
    },
  })
  web.act(`${PATH}/:number/sending`, {
    fields: Type.Object({}),
    from: showDraft,
    needsConfirmation: async ask => {
      const act = await actOf(ask)
      return act.ok && act.value.needsConfirmation === true
    },
    act: async (ask, { version }) => {
      const act = await actOf(ask)
      if (!act.ok) return act
      const sent = await sendDraft(ask.context, act.value, { ...namedIn(ask), version })
      return sent.ok ? toDraft(ask, granted(namedIn(ask).number)) : sent
    },
  })
  web.act(`${PATH}/:number/discard`, {
    fields: Type.Object({}),
    from: showDraft,
    act: async (ask, { version }) => toDraft(ask, await discardDraft(ask.context, { ...namedIn(ask), version })),
  })
}

const NO_SUCH_ACT = { reason: 'no-such-act', says: 'Choose what the draft is to become.', field: 'act' }

/** The fields of all acts, none of them needed: what one needs, and how, is asked once it is known which act it is. */
function fieldsOfAll(all: readonly DraftableAct[]): Readonly<Record<string, TSchema>> {
  const names = new Set(all.flatMap(({ fields }) => Object.keys(fields.properties)))
  const text = prose(20_000)
  const textOrTexts = Type.Optional(Type.Union([text, Type.Array(text, { maxItems: 500 })]))
  return Object.fromEntries([...names].map(name => [name, textOrTexts]))
}

function fieldsFor({ fields }: Readonly<{ fields: TObject }>, sent: Fields): Verdict<Fields> {
  const read = readForm(fields, sent, [])
  return read.ok ? granted(read.value.fields) : read
}

async function actOf(ask: Ask): Promise<Verdict<DraftableAct>> {
  const act = findDraftable(ask, (await readDraft(ask))?.content.act)
  return act === undefined ? refused(NO_SUCH_ACT) : granted(act)
}

function namedIn(ask: Ask) {
  return { party: partyOf(ask), number: Number(ask.params['number']) }
}

function toDraft(ask: Ask, verdict: Verdict<number>): Verdict<string> {
  return verdict.ok ? granted(`/parties/${partyOf(ask)}/drafts/${verdict.value}`) : verdict
}
