import { Type } from 'typebox'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose, ticked } from '../../../shell/web/form-input.ts'
import type { Page } from '../../../shell/web/page.ts'
import { noSuch } from '../absent.ts'
import { declareInterest } from '../acts/declare-interest.ts'
import { withdrawInterest } from '../acts/withdraw-interest.ts'
import { addressOfItem, addressOfMeeting } from './addresses.ts'
import { showConfidentialItem } from './confidential-page.ts'
import { showItem } from './item-page.ts'
import { showMeeting } from './meeting-page.ts'
import { findItemAt, seesItem } from './seen.ts'

/** Interests are declared on the page of the meeting, of an item, or of a confidential item: what an address of an item is sent is of that item. */
export function interestDoors(web: Web): void {
  const item = '/meetings/:meeting/items/:number'
  interestsOf(web, '/meetings/:meeting/interests', showMeeting, ({ params }) =>
    addressOfMeeting(params['meeting'] ?? ''),
  )
  const toItem = ({ params }: Ask) => addressOfItem(params['meeting'] ?? '', Number(params['number']))
  interestsOf(web, `${item}/interests`, showItem, toItem)
  interestsOf(web, `${item}/confidential/interests`, showConfidentialItem, toItem)
}

function interestsOf(
  web: Web,
  path: string,
  from: (ask: Ask) => Promise<Page | undefined>,
  to: (ask: Ask) => string,
): void {
  const lead = (ask: Ask, verdict: Verdict<string>) => (verdict.ok ? granted(to(ask)) : verdict)
  web.act(path, {
    fields: Type.Object({
      item: Type.Optional(line()),
      person: Type.Optional(line()),
      interest: prose(2000),
      isRecused: ticked(),
    }),
    from,
    act: async (ask, { fields }) => {
      const about = await concerned(ask, fields.item)
      if (!about.ok) return about
      const isRecused = fields.isRecused !== undefined
      return lead(ask, await declareInterest(ask.context, { ...fields, ...about.value, isRecused }))
    },
  })
  web.act(`${path}/withdrawal`, {
    fields: Type.Object({ item: Type.Optional(line()), person: Type.Optional(line()) }),
    from,
    act: async (ask, { fields }) => {
      const about = await concerned(ask, fields.item)
      return about.ok ? lead(ask, await withdrawInterest(ask.context, { ...fields, ...about.value })) : about
    },
  })
}

async function concerned(ask: Ask, item: string | undefined) {
  const { meeting = '', number } = ask.params
  const wanted = item ?? (number === undefined ? undefined : await findItemAt(ask, Number(number)))
  const isThere = wanted === undefined ? number === undefined : await seesItem(ask, wanted)
  return isThere ? granted({ meeting, item: wanted }) : noSuch('item')
}
