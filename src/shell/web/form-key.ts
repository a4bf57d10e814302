import { createHash, randomUUID } from 'node:crypto'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Reader } from './reader.ts'

type Acting = Pick<Reader, 'actor' | 'capacities'>

/** A fresh key for a form. Where its reader has a choice, it says as what the reader acts. */
export function newFormKey(reader: Acting): string {
  return reader.capacities.length < 2 ? randomUUID() : `${randomUUID()}.${markOf(reader)}`
}

/** A form is sent in the capacity in which it was opened: it may have been chosen anew meanwhile, in another window. */
export function checkActsAsOpened(reader: Acting, key: string | undefined): Verdict {
  const mark = FORM_KEY.exec(key ?? '')?.[1]
  return mark === undefined || mark === markOf(reader)
    ? granted()
    : refused({
        reason: 'other-capacity',
        says: `Since you opened this, you act in another capacity: ${reader.actor.capacity}. If it is to be done in that, send it again.`,
      })
}

/** As `newFormKey` makes them. A program names its requests as it likes, and says nothing by that. */
const FORM_KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.([0-9a-f]{8})$/

function markOf({ actor }: Acting): string {
  return createHash('sha256')
    .update(actor.chosen ?? '')
    .digest('hex')
    .slice(0, 8)
}
