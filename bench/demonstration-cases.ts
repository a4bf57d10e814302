import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMPILED, PRODUCT_ENVIRONMENT, PRODUCT_FLAGS } from '../bin/node-flags.mjs'
import { readMinutes } from '../src/rooms/minutes/reading/read-minutes.ts'
import { measureChanges } from './change-figures.ts'
import { holdMeeting } from './hold-meeting.ts'
import { type Figure, median } from './load.ts'

/** What there is no bare server for: how long the demonstration's own work takes, on a native PostgreSQL. */
export async function measureDemonstration(databaseUrl: string, folder: string): Promise<readonly Figure[]> {
  const began = performance.now()
  const child = spawn(process.execPath, [...PRODUCT_FLAGS, join(import.meta.dirname, '../src/cli.ts'), 'start'], {
    env: {
      ...process.env,
      ...PRODUCT_ENVIRONMENT,
      NODE_COMPILE_CACHE: join(folder, COMPILED.product),
      DATABASE_URL: databaseUrl,
      WITAN_CODE: 'sec',
      WITAN_VAR: folder,
      WITAN_DEMONSTRATION: '1',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readyAt(child.stdout)
  const setUp = (performance.now() - began) / 1000
  const token = readFileSync(join(folder, 'command-line-token'), 'utf8').trim()
  const timed = async (path: string): Promise<number> => await secondsFor(url + path, token)
  const figures = [
    { case: 'demonstration set up', value: setUp, unit: 's' },
    { case: 'page of the meeting, 34 items', value: await timed('/meetings/SECP39'), unit: 's' },
    { case: 'pack of the meeting as PDF', value: await timed('/meetings/SECP39/pack.pdf'), unit: 's' },
    { case: 'timetables as picture and table', value: await timed('/timetables'), unit: 's' },
    { case: 'meeting 39 held, by its forms', value: await secondsToHold(url), unit: 's' },
    { case: 'minutes of meeting 39 as PDF', value: await timed('/meetings/SECP39/minutes.pdf'), unit: 's' },
    ...measureChanges(),
    ...readingOfRealMinutes(),
  ]
  child.kill('SIGTERM')
  await once(child, 'exit')
  return figures
}

async function secondsToHold(url: string): Promise<number> {
  const began = performance.now()
  await holdMeeting(url, 'sec')
  return (performance.now() - began) / 1000
}

async function readyAt(output: AsyncIterable<unknown>): Promise<string> {
  let said = ''
  for await (const piece of output) {
    said += String(piece)
    const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1]
    if (port !== undefined && said.includes('is ready')) return `http://127.0.0.1:${port}`
  }
  throw new Error(`The demonstration did not start: ${said}`)
}

/** The median of five, after one to warm up. */
async function secondsFor(url: string, token: string): Promise<number> {
  const seconds: number[] = []
  for (let turn = 0; turn < 6; turn++) {
    const began = performance.now()
    const reply = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
    if (!reply.ok) throw new Error(`${url} answered ${reply.status}`)
    await reply.arrayBuffer()
    if (turn > 0) seconds.push((performance.now() - began) / 1000)
  }
  return median(seconds)
}

function readingOfRealMinutes(): readonly Figure[] {
  const path = process.env['WITAN_REAL_MINUTES']
  if (path === undefined || !existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  const seconds = Array.from({ length: 6 }, () => {
    const began = performance.now()
    readMinutes(text)
    return (performance.now() - began) / 1000
  })
  return [{ case: 'reading real minutes of 34 items', value: median(seconds.slice(1)), unit: 's' }]
}
