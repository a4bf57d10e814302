import { Type } from 'typebox'
import { CLASSIFICATIONS } from '../../kit/classification.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { maySee } from '../../shell/ledger/sight.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Web } from '../../shell/web/doors.ts'
import { choice, dateText, identifier, line, prose, ticked } from '../../shell/web/form-input.ts'
import { identifyPersons } from '../../shell/web/readers.ts'
import { endGrant } from './acts/end-grant.ts'
import { grantSight, type Standing } from './acts/grant-sight.ts'
import { reclassify } from './acts/reclassify.ts'
import { recordTransmission } from './acts/record-transmission.ts'
import { reviewClass } from './acts/review-class.ts'
import { showClass } from './pages-class.ts'
import { addressOfSight } from './pages-record.ts'
import { showSight } from './pages-sight.ts'

const reason = prose(2_000)
const BASE = '/records/:record'

/** Who may see a record, and who has seen it: the same addresses for records of all kinds. */
export function sightDoors(web: Web): void {
  web.page(`${BASE}/sight`, showSight)
  web.page(`${BASE}/class`, showClass)
  web.act(`${BASE}/reclassification`, {
    fields: Type.Object({ classification: choice(CLASSIFICATIONS), reason, owner: line(60), reviewOn: dateText() }),
    from: showClass,
    needsConfirmation: true,
    act: async (ask, { fields, version }) =>
      back(ask, await reclassify(ask.context, { record: own(ask), ...fields, version })),
  })
  web.act(`${BASE}/class-review`, {
    fields: Type.Object({ reclassification: identifier(), reason, reviewOn: dateText() }),
    from: showSight,
    act: async (ask, { fields, version }) =>
      back(ask, await reviewClass(ask.context, { record: own(ask), ...fields, version })),
  })
  web.act(`${BASE}/grants`, {
    fields: Type.Object({ person: identifier(), reason, until: dateText(), isWhole: ticked() }),
    from: showSight,
    needsConfirmation: true,
    act: async (ask, { fields }) => {
      const asked = { record: own(ask), ...fields, isWhole: fields.isWhole === 'yes' }
      return back(ask, await grantSight(ask.context, asked, await standingOf(ask, fields.person)))
    },
  })
  web.act(`${BASE}/grants/:grant/end`, {
    fields: Type.Object({ reason }),
    from: showSight,
    needsConfirmation: true,
    act: async (ask, { fields, version }) =>
      back(
        ask,
        await endGrant(ask.context, { record: own(ask), grant: ask.params['grant'] ?? '', ...fields, version }),
      ),
  })
  web.act(`${BASE}/transmissions`, {
    fields: Type.Object({ channel: line(200), to: line(300), sentOn: dateText(), note: Type.Optional(prose(2_000)) }),
    from: showSight,
    act: async (ask, { fields }) =>
      back(ask, await recordTransmission(ask.context, { record: own(ask), ...fields, note: fields.note ?? '' })),
  })
}

function own(ask: Ask): string {
  return ask.params['record'] ?? ''
}

/** Whoever has made a record too secret for himself has no page of it to go back to. */
function back(ask: Ask, done: Verdict<unknown>): Verdict<string> {
  return done.ok ? { ok: true, value: addressOfSight({ id: own(ask) }) } : done
}

/** What the person is who is to be let in, asked before the act: it holds the only connection that an evaluation has. */
async function standingOf(ask: Ask, person: string): Promise<Standing | undefined> {
  const [reader] = await identifyPersons(ask.house, [person])
  if (reader === undefined) return undefined
  return { isIn: reader.isIn, sees: record => maySee(reader.groups, record) }
}
