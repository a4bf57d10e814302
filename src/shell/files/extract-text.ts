import { Worker } from 'node:worker_threads'
import { refused, type Verdict } from '../../kit/verdict.ts'
import type { ExtractedText } from './extracted-text.ts'
import type { Extraction } from './extraction-worker.ts'
import { fileTooLarge } from './read-file-bounded.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { takeTurn } from './turns.ts'

export type { ExtractedText } from './extracted-text.ts'

/**
 * Takes the text from a file, whatever its name says that it is: PDF, DOCX, XLSX, PPTX, HTML, Markdown, CSV and plain text.
 * The name serves only to warn when it promises something else. The work is done in a thread of its own, which is ended
 * when it takes too long or too much memory; the refusal then says so. Never throws for what is in the file.
 */
export async function extractText(
  bytes: Uint8Array,
  name: string,
  limits: Limits = DEFAULT_LIMITS,
): Promise<Verdict<ExtractedText>> {
  if (bytes.length > limits.fileBytes) return fileTooLarge(bytes.length, limits.fileBytes)
  const done = await takeTurn()
  try {
    // A copy, since the thread takes it over; and of these bytes alone, since a view would carry its whole buffer along.
    return await extractInWorker({ bytes: new Uint8Array(bytes), name, limits })
  } finally {
    done()
  }
}

async function extractInWorker(extraction: Extraction<ArrayBuffer>): Promise<Verdict<ExtractedText>> {
  const { bytes, limits } = extraction
  const worker = new Worker(new URL('./extraction-worker.ts', import.meta.url), {
    workerData: extraction,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  const { promise, resolve, reject } = Promise.withResolvers<Verdict<ExtractedText>>()
  const timer = setTimeout(() => resolve(tooSlow(limits.seconds)), limits.seconds * 1_000)
  worker.once('message', (verdict: Verdict<ExtractedText>) => resolve(verdict))
  worker.once('error', error => (isOutOfMemory(error) ? resolve(tooMuchMemory()) : reject(error)))
  worker.once('exit', () => resolve(tooMuchMemory()))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooSlow(seconds: number): Verdict<never> {
  return refused({
    reason: 'reading-too-slow',
    says: `The file could not be read within ${seconds} seconds. Split it, or save it as plain text, and try again.`,
  })
}

function tooMuchMemory(): Verdict<never> {
  return refused({
    reason: 'reading-too-large',
    says: 'The file needs more memory to read than is allowed. Split it, or save it as plain text, and try again.',
  })
}
