import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMPILED, PRODUCT_ENVIRONMENT, PRODUCT_FLAGS } from '../bin/node-flags.mjs'
import type { BareCase } from './bare-server.ts'

export type Running = Readonly<{
  url: string
  startSeconds: number
  pid: number
  memoryMegabytes: () => number
  stop: () => Promise<void>
}>

/** Witan as it is run for real: one process, on this database, with what it compiled before kept in its folder. */
export async function startWitan(databaseUrl: string, code: string, folder: string): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, [...PRODUCT_FLAGS, join(import.meta.dirname, '../src/cli.ts'), 'start'], {
    env: {
      ...process.env,
      ...PRODUCT_ENVIRONMENT,
      NODE_COMPILE_CACHE: join(folder, COMPILED.product),
      DATABASE_URL: databaseUrl,
      WITAN_CODE: code,
      WITAN_VAR: folder,
      WITAN_DEMONSTRATION: '0',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressSaid(child)
  await fetch(`${url}/`)
  return running(child, url, (performance.now() - began) / 1000)
}

/** The bare server, with what it is to send. */
export async function startBare(databaseUrl: string, cases: readonly BareCase[]): Promise<Running> {
  const began = performance.now()
  const child = fork(join(import.meta.dirname, 'bare-server.ts'))
  child.send({ databaseUrl, cases })
  const [port] = await once(child, 'message')
  return running(child, `http://127.0.0.1:${port}`, (performance.now() - began) / 1000)
}

async function addressSaid(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const piece of child.stdout ?? []) {
    said += String(piece)
    const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1]
    if (port !== undefined) return `http://127.0.0.1:${port}`
  }
  throw new Error(`The server did not start: ${said}`)
}

function running(child: ChildProcess, url: string, startSeconds: number): Running {
  return {
    url,
    startSeconds,
    pid: child.pid ?? 0,
    memoryMegabytes: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
