import { formatInstant, type Instant } from '../kit/instant.ts'
import type { Demonstration } from '../kit/pack/demonstration.ts'
import type { House } from '../shell/house.ts'
import { writeCommandLineToken } from './command-line-token.ts'
import { clockOf } from './run-demonstration.ts'
import { setUp } from './set-up.ts'
import type { SettingUp } from './setting-up.ts'
import { secretaryOf, stageOf } from './stage.ts'

/** The clock of a house, which is told once what it goes by. */
export type Clock = { now: () => Instant }

export type Opening = Readonly<{
  house: House
  facts: Demonstration
  clock: Clock
  setting: SettingUp
  /** Was it set up to its end by an earlier start? */
  isSetUp: boolean
  /** Begins what the clock asks for; answers how to stop it. */
  beginJobs: (house: House) => () => Promise<void>
  /** Where the token of the command line is left. */
  folder: string
  /** Where people find it: `http://localhost:3000`. */
  address: string
  /** The clock of the world. */
  milliseconds: () => number
  out: (line: string) => void
}>

/** Sets the demonstration up, if that has not been done, and opens it; answers when it is open, and how to stop it. */
export function openDemonstration(opening: Opening): Readonly<{ opened: Promise<void>; stop: () => Promise<void> }> {
  const running = { isStopped: false, stopJobs: async () => {} }
  const opened = open(opening, running)
  return {
    opened,
    stop: async () => {
      running.isStopped = true
      await opened
      await running.stopJobs()
    },
  }
}

async function open(
  opening: Opening,
  running: { readonly isStopped: boolean; stopJobs: () => Promise<void> },
): Promise<void> {
  const { house, facts, clock, setting, isSetUp, beginJobs, milliseconds, out } = opening
  if (!isSetUp && !(await setUp(house, facts, setting, { out, isStopped: () => running.isStopped }))) return
  clock.now = await clockOf(house.database, facts, milliseconds)
  const token = await writeCommandLineToken(house, facts, opening.folder)
  setting.state = 'ready'
  running.stopJobs = beginJobs(house)
  for (const line of greeting(opening, token)) out(line)
}

/** What to open, and as whom to sign in. */
function greeting({ house, facts, clock, address }: Opening, token: string | undefined): readonly string[] {
  const { title, meeting } = facts.demonstration
  const secretary = secretaryOf(stageOf(house, facts))
  return [
    `The demonstration is ready: ${title}. Its clock stands at ${formatInstant(clock.now())}.`,
    `Open ${address}/sign-in and sign in as “${secretary.name}”, who runs the meeting at ${address}/meetings/${meeting}`,
    ...(token === undefined ? [] : [`A session of the same person for the command line is in ${token}`]),
  ]
}
