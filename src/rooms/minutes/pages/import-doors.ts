import { Type } from 'typebox'
import { isClassification } from '../../../kit/classification.ts'
import { granted, refused, type Refusal, type Verdict } from '../../../kit/verdict.ts'
import { checkpoint } from '../../../shell/ledger/checkpointing.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { choice, line, prose, type SentFile, several } from '../../../shell/web/form-input.ts'
import { acceptImport } from '../acts/accept-import.ts'
import { correctReading } from '../acts/correct-reading.ts'
import { receiveMinutes } from '../acts/receive-minutes.ts'
import { setImportAside } from '../acts/set-import-aside.ts'
import type { HandedIn } from '../acts/read-source.ts'
import { addressOfImport, addressOfMinutes } from './addresses.ts'
import { SEATINGS, STATUSES } from './import-attendance.ts'
import { itemSent, meetingSent } from './import-sent.ts'
import { showImportItem } from './import-item.ts'
import { showImport } from './import-page.ts'
import { deliverOriginal, showSource } from './import-source.ts'
import { mayImport, readImport } from './import-view.ts'
import { showImports } from './imports-list.ts'

const texts = several(prose(60_000))

const MEETING = Type.Object({
  body: Type.Optional(line(80)),
  number: Type.Optional(Type.String({ pattern: '^[0-9]{1,5}$' })),
  date: Type.Optional(line(10)),
  place: Type.Optional(line()),
  classification: line(10),
  attendees: several(line(20)),
  names: several(line()),
  statuses: several(choice(STATUSES)),
  places: several(line()),
  seatings: several(choice(SEATINGS)),
  leftOut: several(line(20)),
  sent: Type.Optional(line(10)),
})

const ITEM = Type.Object({
  title: Type.Optional(line(400)),
  text: Type.Optional(prose(200_000)),
  decisions: several(line(20)),
  verbs: several(line(60)),
  decisionTexts: texts,
  bys: several(choice(['body', 'chair'])),
  actions: several(line(20)),
  references: several(line(80)),
  owners: several(line(120)),
  actionTexts: texts,
  dues: several(line()),
  updates: several(line(20)),
  updated: several(line(80)),
  updateTexts: texts,
  closes: several(line(20)),
  leftOut: several(line(20)),
})

/** Old minutes: handed in, checked item by item, and accepted or set aside. */
export function importDoors(web: Web): void {
  web.page('/imports', showImports)
  web.page('/imports/:import', showImport)
  web.page('/imports/:import/source', showSource)
  web.page('/imports/:import/original', deliverOriginal)
  web.page('/imports/:import/items/:item', showImportItem)
  web.act('/imports', {
    fields: Type.Object({ name: Type.Optional(line()), text: Type.Optional(prose(1_500_000)) }),
    from: showImports,
    sees: async ask => mayImport(ask),
    act: async (ask, { fields: { name, text }, files }) => {
      const handed = handedIn(name, text, files)
      const received = handed.ok ? await receiveMinutes(ask.context, handed.value) : handed
      return received.ok ? granted(addressOfImport(received.value)) : received
    },
  })
  correctingDoors(web)
  decidingDoors(web)
}

function handedIn(name: string | undefined, text: string | undefined, files: readonly SentFile[]): Verdict<HandedIn> {
  const [file] = files
  if (files.length > 1) return refused(ONE_FILE)
  if (file !== undefined) return granted({ name: file.name.slice(0, 200), bytes: file.bytes })
  if (text !== undefined) return granted({ name: name ?? 'Pasted text', bytes: new TextEncoder().encode(text) })
  const refusal: Refusal = { reason: 'nothing-sent', says: 'Choose a file, or paste the text.', field: 'file' }
  return refused(refusal)
}

const ONE_FILE: Refusal = { reason: 'several-files', says: 'Hand in one file at a time.', field: 'file' }

function correctingDoors(web: Web): void {
  const sees = async (ask: Ask) => (await readImport(ask)) !== undefined
  web.act('/imports/:import/meeting', {
    fields: MEETING,
    from: showImport,
    sees,
    act: async (ask, { fields, version }) => {
      const { classification } = fields
      if (!isClassification(classification)) return refused(NO_CLASS)
      const meeting = meetingSent({ ...fields, classification })
      return to(ask, await correctReading(ask.context, { id: idOf(ask), version, meeting }), '#meeting')
    },
  })
  web.act('/imports/:import/items/:item', {
    fields: ITEM,
    from: showImportItem,
    sees,
    act: async (ask, { fields, version }) => {
      const view = await readImport(ask)
      const item = ask.params['item'] ?? ''
      if (view === undefined) return refused(NO_IMPORT)
      const said = itemSent(view, fields)
      return to(ask, await correctReading(ask.context, { id: idOf(ask), version, item, said }), `/items/${item}`)
    },
  })
}

function decidingDoors(web: Web): void {
  const sees = async (ask: Ask) => (await readImport(ask)) !== undefined
  web.act('/imports/:import/acceptance', {
    fields: Type.Object({}),
    from: showImport,
    sees,
    act: async (ask, { version }) => {
      const asked = { id: idOf(ask), version, checkpoint: await checkpoint(ask.house) }
      const accepted = await acceptImport(ask.context, asked)
      return accepted.ok ? granted(addressOfMinutes(accepted.value)) : accepted
    },
  })
  web.act('/imports/:import/setting-aside', {
    fields: Type.Object({ reason: prose(2000) }),
    from: showImport,
    sees,
    act: async (ask, { fields, version }) =>
      to(ask, await setImportAside(ask.context, { id: idOf(ask), version, reason: fields.reason }), ''),
  })
}

const NO_CLASS: Refusal = { reason: 'no-such-class', says: 'Choose a class of the list.', field: 'classification' }
const NO_IMPORT: Refusal = { reason: 'no-such-import', says: 'There is nothing like that to check.' }

function idOf(ask: Ask): string {
  return ask.params['import'] ?? ''
}

function to(ask: Ask, verdict: Verdict<string>, place: string): Verdict<string> {
  return verdict.ok ? granted(`${addressOfImport(idOf(ask))}${place}`) : verdict
}
