import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Leaves in the data folder where the server of this folder listens, for the command line; answers how to take it away. */
export function noteAddress(folder: string, address: string): () => void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileIn(folder), `${address}\n`)
  return () => {
    if (addressIn(folder) === address) rmSync(fileIn(folder), { force: true })
  }
}

/** Where the server of this folder said that it listens. A server that was killed took nothing away: ask it before you believe it. */
export function addressIn(folder: string): string | undefined {
  try {
    const address = readFileSync(fileIn(folder), 'utf8').trim()
    return URL.canParse(address) ? address : undefined
  } catch {
    return undefined
  }
}

function fileIn(folder: string): string {
  return join(folder, 'server-address')
}
