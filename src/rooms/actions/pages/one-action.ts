import { type Edition, getEdition } from '../../../kit/pack/pack.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { recordsAbout, recordsById, recordsByReference, recordsFrom } from '../../decisions/door.ts'
import type { Action } from '../action.ts'
import { actionByReference } from '../store-register.ts'

/** An action with the records around it, as far as the reader may see them. */
export type OneAction = Readonly<{
  kept: Kept<Action>
  edition: Edition
  item: SpineRecord | undefined
  meeting: SpineRecord | undefined
  about: readonly SpineRecord[]
}>

export async function readAction(ask: Ask): Promise<OneAction | undefined> {
  const { meeting: part = '', number = '' } = ask.params
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(actionByReference(code, `${part}/${number}`, ask.asAt?.instant))
  if (rows[0] === undefined) return undefined
  const kept = keptOf<Action>(rows[0])
  const { record, content } = kept
  const [items = [], meetings = [], about = []] = await ask.read(
    recordsById(code, content.item === null ? [] : [content.item]),
    recordsByReference(code, content.meeting),
    recordsAbout(record.id),
  )
  return {
    kept,
    edition: getEdition(ask.house.pack, record.edition),
    item: [...recordsFrom(items).values()][0],
    meeting: [...recordsFrom(meetings).values()].find(({ kind }) => kind === 'meeting'),
    about: [...recordsFrom(about).values()],
  }
}
