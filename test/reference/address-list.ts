import type { TObject } from 'typebox'
import { ROOMS } from '../../src/app.ts'
import type { House } from '../../src/shell/house.ts'
import type { ActDoor, Web } from '../../src/shell/web/doors.ts'
import { ledgerDoors } from '../../src/shell/web/ledger-pages.ts'
import { searchDoors } from '../../src/shell/web/search-page.ts'

/** An address as its room hangs it. */
export type Address = Readonly<{
  method: 'GET' | 'POST'
  path: string
  /** The room; the shell for what no room has. */
  room: string
  /** The file that hangs it. */
  file: string
  /** What answers, as it is written there. */
  handler: string
  /** The name of what answers, if it has one. */
  name: string
  fields: TObject | undefined
}>

/** Hangs every door anew, and notes each. */
export function listAddresses(house: House): readonly Address[] {
  const shell = noting(house, 'shell')
  ledgerDoors(shell.web)
  searchDoors(shell.web)
  const rooms = ROOMS.flatMap(({ name, doors }) => {
    const { web, noted } = noting(house, name)
    doors?.(web)
    return noted
  })
  return [...shell.noted, ...rooms]
}

function noting(house: House, room: string): Readonly<{ web: Web; noted: readonly Address[] }> {
  const noted: Address[] = []
  const web: Web = {
    house,
    routes: () => [],
    page: (path, show) => {
      noted.push({
        method: 'GET',
        path,
        room,
        file: hungBy(),
        handler: String(show),
        name: show.name,
        fields: undefined,
      })
    },
    act: <Fields extends TObject>(path: string, { act, fields }: ActDoor<Fields>) => {
      noted.push({ method: 'POST', path, room, file: hungBy(), handler: String(act), name: act.name, fields })
    },
  }
  return { web, noted }
}

/** The file of the product that is being carried out. */
function hungBy(): string {
  return /\bsrc\/(?:rooms|shell)\/[\w/.-]+\.ts/.exec(new Error().stack ?? '')?.[0] ?? ''
}
