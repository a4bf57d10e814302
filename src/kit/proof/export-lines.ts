import { LONGEST_LINE } from './export-format.ts'

const LINE_FEED = 10

/**
 * Parts bytes into lines, holding no more than one line and one piece. Of a line that is far too long only the beginning is
 * given, longer than the longest that may be, and nothing more.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = []
  let begunBytes = 0
  for await (const piece of pieces) {
    let start = 0
    for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, start)) {
      const rest = piece.subarray(start, end)
      yield begunBytes === 0 ? rest : Buffer.concat([...begun, rest])
      begun = []
      begunBytes = 0
      start = end + 1
    }
    if (start < piece.length) {
      begun.push(piece.subarray(start))
      begunBytes += piece.length - start
      if (begunBytes > MOST_BYTES) break
    }
  }
  if (begunBytes > 0) yield Buffer.concat(begun)
}

/** No character that UTF-16 writes as one unit has more than three bytes. */
const MOST_BYTES = LONGEST_LINE * 3
