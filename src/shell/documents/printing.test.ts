import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { readDocx } from '../files/docx-text.ts'
import { DEFAULT_LIMITS } from '../files/limits.ts'
import { makeUpload } from './fixtures/make-upload.ts'
import { pagesOf } from './fixtures/read-back.ts'
import { manyItems, toyDocument } from './fixtures/toy-document.ts'
import { TOY_MINUTES } from './fixtures/toy-minutes.ts'
import { assemblePack, type Pack } from './pack.ts'
import { Printer, PrinterBusy } from './printer/printer.ts'
import { orderContents, orderCopy, orderDocx, orderPack, orderPdf, tryToMark } from './printing.ts'
import { printDocx } from './to-docx.ts'
import { printPdf } from './to-pdf.ts'

const PACK: Pack = {
  cover: toyDocument([], { title: 'Council meeting 5' }),
  parts: [
    {
      kind: 'document',
      key: 'minutes',
      title: 'Minutes',
      document: toyDocument(manyItems(30), { title: 'Minutes of meeting 4' }),
    },
  ],
}

test('what the printer makes is what would have been made here', async () => {
  assert.deepEqual(Buffer.from(await orderPdf(TOY_MINUTES)), Buffer.from(await printPdf(TOY_MINUTES)))
  const [ordered, printed] = [await orderDocx(TOY_MINUTES), await printDocx(TOY_MINUTES)]
  // The library names links at random; what stands in the document is the same.
  assert.deepEqual(readDocx(ordered, DEFAULT_LIMITS), readDocx(printed, DEFAULT_LIMITS))
  const here = await assemblePack(PACK)
  const pack = await orderPack(async () => PACK)
  assert.deepEqual(pack.contents, here.contents)
  assert.deepEqual(Buffer.from(pack.pdf), Buffer.from(here.pdf))
  assert.deepEqual(await orderContents(async () => PACK), here.contents)
})

test('while a pack is printed, everything else goes on', async () => {
  let isDone = false
  const ordered = orderPack(async () => PACK).finally(() => {
    isDone = true
  })
  let turns = 0
  while (!isDone) {
    await setImmediate()
    turns++
  }
  await ordered
  assert.ok(turns > 100, `${turns} turns`)
})

test('a copy of a PDF bears the name of its reader; one that cannot be written on is no copy', async () => {
  const bytes = await makeUpload({ text: 'Lost bricks' })
  const copy = await orderCopy(bytes, 'Pat Example')
  assert.match((await pagesOf(copy ?? new Uint8Array())).join(' '), /Pat Example/)
  assert.equal(await tryToMark(bytes), undefined)
  assert.equal(await orderCopy(new Uint8Array([1, 2, 3]), 'Pat Example'), undefined)
  assert.equal(await tryToMark(new Uint8Array([1, 2, 3])), 'it is damaged or incomplete')
})

test('what cannot be printed is told, and the next is printed', async () => {
  const twice: Pack = { ...PACK, parts: [...PACK.parts, ...PACK.parts] }
  await assert.rejects(
    orderPack(async () => twice),
    /The keys of the parts of a pack must differ/,
  )
  await assert.rejects(
    orderPack(async () => {
      throw new Error('The papers could not be read')
    }),
    /The papers could not be read/,
  )
  assert.equal((await orderContents(async () => PACK)).length, 2)
})

test('a process that dies takes the job with it that it had, and no other', async () => {
  const printer = new Printer()
  await printer.print('pdf', async () => ({ document: TOY_MINUTES }))
  const first = printer.processId
  assert.ok(first !== undefined)
  const lost = printer.print('pack', async () => {
    process.kill(first, 'SIGKILL')
    return PACK
  })
  const next = printer.print('contents', async () => PACK)
  await assert.rejects(lost, /ended before its job was done/)
  assert.equal((await next).length, 2)
  assert.notEqual(printer.processId, first)
  printer.end()
})

test('so many may wait, and one more is turned away at once', async () => {
  const printer = new Printer()
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const gather = async () => {
    await gate
    return toyDocument([])
  }
  const orders = Array.from({ length: 21 }, async () => await printer.print('docx', gather))
  await assert.rejects(printer.print('docx', gather), PrinterBusy)
  open()
  assert.equal((await Promise.all(orders)).length, 21)
  printer.end()
})
