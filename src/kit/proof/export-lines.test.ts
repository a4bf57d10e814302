import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LONGEST_LINE } from './export-format.ts'
import { linesOf } from './export-lines.ts'

test('lines come out the same, wherever the pieces were cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.array(fc.nat()), async (text, cuts) => {
      const bytes = Buffer.from(text.replaceAll('\r', '\n'))
      const lines = bytes.toString().split('\n')
      if (lines.at(-1) === '') lines.pop()
      assert.deepEqual(await read(piecesOf(bytes, cuts)), lines)
    }),
  )
})

test('a last line needs no line end, and an empty line is a line', async () => {
  assert.deepEqual(await read([Buffer.from('a\n\nb')]), ['a', '', 'b'])
  assert.deepEqual(await read([Buffer.from('a\n')]), ['a'])
  assert.deepEqual(await read([]), [])
})

test('of a line without end only so much is read as shows that it is too long', async () => {
  const piece = Buffer.alloc(1_000_000, 'a')
  let pieces = 0
  const endless = {
    async *[Symbol.asyncIterator]() {
      for (;;) {
        pieces += 1
        yield piece
      }
    },
  }
  let longest = 0
  for await (const line of linesOf(endless)) longest = Math.max(longest, line.length)
  assert.ok(longest > LONGEST_LINE)
  assert.ok(pieces < 100)
})

async function* arriving(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces
}

async function read(pieces: Iterable<Uint8Array>): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of linesOf(arriving(pieces))) lines.push(Buffer.from(line).toString())
  return lines
}

function piecesOf(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const places = [0, ...cuts.map(cut => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end))
}
