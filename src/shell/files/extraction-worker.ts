import { parentPort, workerData } from 'node:worker_threads'
import { extractHere } from './extract-here.ts'
import type { Limits } from './limits.ts'

/** What the thread is given. */
export type Extraction<Buffer extends ArrayBufferLike = ArrayBufferLike> = Readonly<{
  bytes: Uint8Array<Buffer>
  name: string
  limits: Limits
}>

const { bytes, name, limits }: Extraction = workerData
parentPort?.postMessage(await extractHere(bytes, name, limits))
