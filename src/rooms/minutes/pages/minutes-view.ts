import { type Edition, getEdition } from '../../../kit/pack/pack.ts'
import type { Classification } from '../../../kit/classification.ts'
import type { Instant } from '../../../kit/instant.ts'
import type { Checkpoint } from '../../../kit/proof/checkpoint.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type MeetingParts, partsFrom, partsOf } from '../../meetings/door.ts'
import { currentVersion, isPrinted, type Minutes, newestPrint, versionInWords } from '../minutes.ts'
import { printedSheetFrom } from '../printed-sheet.ts'
import type { Sheet } from '../sheet.ts'
import { sheetOf } from '../sheet-of.ts'
import { minutesFrom, minutesOf } from '../store.ts'
import { printFrom, printOf } from '../store-files.ts'
import { readSheetParts } from '../store-sheet.ts'
import { rolesOfReader } from './reader-roles.ts'

/** The minutes of a meeting, as far as this reader may see them, in the version that is asked for. */
export type MinutesView = Readonly<{
  ask: Ask
  reference: string
  parts: MeetingParts
  minutes: Kept<Minutes>
  edition: Edition
  roles: readonly string[]
  hasOther: boolean
  /** `1.0` */
  version: string
  sheet: Sheet
  checkpoint: Checkpoint | null
}>

/** A meeting and its minutes, if there are any that this reader may see. */
export type MinutesFound = Readonly<{
  parts: MeetingParts
  edition: Edition
  roles: readonly string[]
  minutes: Kept<Minutes> | undefined
  /** Are there the other ones too, open or closed, that this reader may see? */
  hasOther: boolean
  /** The class of the open ones, of whichever it is. */
  openClassification: Classification
}>

export async function findMinutes(ask: Ask, twin: boolean): Promise<MinutesFound | undefined> {
  const { code } = ask.house.pack
  const reference = ask.params['meeting'] ?? ''
  const at = ask.asAt?.instant
  const [rows = [], found = []] = await ask.read(partsOf(code.key, reference, at), minutesOf(code.key, reference, at))
  const parts = partsFrom(rows)
  if (parts === undefined) return undefined
  const { record, content } = parts.meeting
  return {
    parts,
    edition: getEdition(ask.house.pack, record.edition),
    roles: rolesOfReader(ask, content.body),
    minutes: minutesFrom(found, twin),
    hasOther: minutesFrom(found, !twin) !== undefined,
    openClassification: (minutesFrom(found, false) ?? parts.meeting).record.classification,
  }
}

/** Reads what the minutes say: as they were printed, if that version was; otherwise from the record as it stood then, as this reader sees it. */
export async function readMinutes(
  ask: Ask,
  twin: boolean,
  asked = ask.query['version'],
): Promise<MinutesView | undefined> {
  const found = await findMinutes(ask, twin)
  if (found?.minutes === undefined) return undefined
  const { minutes } = found
  const current = currentVersion(minutes.content)
  const version = asked ?? (minutes.content.publishedAt === null ? current : (newestPrint(minutes.content) ?? current))
  const read = isPrinted(minutes.content, version)
    ? await readPrinted(ask, minutes, version)
    : await readRecorded(ask, found, minutes, version)
  if (read === undefined) return undefined
  const { parts, edition, roles, hasOther } = found
  return { ask, reference: parts.meeting.record.reference, parts, minutes, edition, roles, hasOther, version, ...read }
}

type Said = Pick<MinutesView, 'sheet' | 'checkpoint'>

async function readPrinted(ask: Ask, { record }: Kept<Minutes>, version: string): Promise<Said | undefined> {
  const [rows = []] = await ask.read(printOf(record.id, version, 'json'))
  const bytes = printFrom(rows)
  return bytes === undefined ? undefined : printedSheetFrom(bytes)
}

async function readRecorded(
  ask: Ask,
  { parts, edition, openClassification }: MinutesFound,
  minutes: Kept<Minutes>,
  version: string,
): Promise<Said | undefined> {
  const { twin, versions } = minutes.content
  const wanted = versions.find(one => one.version === version)
  if (wanted === undefined) return undefined
  const isNewest = wanted === versions.at(-1)
  const asAt = isNewest ? ask.asAt?.instant : wanted.at
  const then = isNewest ? parts : await readThen(ask, parts, wanted.at, twin)
  if (then === undefined) return undefined
  const { code } = ask.house.pack
  // Names are for those who are signed in; everybody else reads what was printed.
  const names = ask.reader.person === undefined ? undefined : ask.house.identity.names
  const sheetParts = await readSheetParts(ask.read, { code, edition, parts: then, names, asAt })
  const { classification } = minutes.record
  const words = versionInWords({ versions }, version)
  return { sheet: sheetOf(sheetParts, { twin, classification, openClassification, version: words }), checkpoint: null }
}

/** The meeting at the instant of an earlier version, for whoever could see the minutes at that instant. */
async function readThen(
  ask: Ask,
  { meeting }: MeetingParts,
  at: Instant,
  twin: boolean,
): Promise<MeetingParts | undefined> {
  const { code } = ask.house.pack
  const { reference } = meeting.record
  const [rows = [], found = []] = await ask.read(partsOf(code.key, reference, at), minutesOf(code.key, reference, at))
  return minutesFrom(found, twin) === undefined ? undefined : partsFrom(rows)
}

/** The versions that this reader can open: those that were printed, and those of whose time the minutes were open to them. */
export async function versionsSeen({ ask, reference, minutes }: MinutesView): Promise<readonly string[]> {
  const { code } = ask.house.pack
  const { versions, twin } = minutes.content
  const rows = await ask.read(...versions.map(({ at }) => minutesOf(code.key, reference, at)))
  return versions
    .filter((one, n) => {
      const isNewest = n === versions.length - 1
      return isNewest || isPrinted(minutes.content, one.version) || minutesFrom(rows[n] ?? [], twin) !== undefined
    })
    .map(({ version }) => version)
}
