import { open } from 'node:fs/promises'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { megabytes } from './limits.ts'

/**
 * Reads a file of at most so many bytes. A larger one is refused by its size, before it is read; one that grows meanwhile, or has no size
 * of its own (a pipe), as soon as it passes the limit. Throws what the file system throws for a file that cannot be read.
 */
export async function readFileBounded(path: string, limitBytes: number): Promise<Verdict<Uint8Array>> {
  await using file = await open(path, 'r')
  const { size } = await file.stat()
  if (size > limitBytes) return fileTooLarge(size, limitBytes)
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of file.createReadStream({ autoClose: false, end: limitBytes })) {
    const part = Buffer.from(chunk)
    total += part.length
    if (total > limitBytes) return fileTooLarge(total, limitBytes)
    chunks.push(part)
  }
  return granted(new Uint8Array(Buffer.concat(chunks)))
}

export function fileTooLarge(bytes: number, limitBytes: number): Verdict<never> {
  const says = `The file has ${megabytes(bytes)}; at most ${megabytes(limitBytes)} are taken. Split it, or save it in a smaller format, and try again.`
  return refused({ reason: 'file-too-large', says })
}
