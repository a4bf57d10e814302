import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import mammoth from 'mammoth'
import { parseCheckpoint } from '../../kit/proof/checkpoint-text.ts'
import { textOf } from './fixtures/read-back.ts'
import { TOY_MINUTES } from './fixtures/toy-minutes.ts'
import { printDocx } from './to-docx.ts'
import { printHtml } from './to-html.ts'
import { printPdf } from './to-pdf.ts'

const CHECKPOINT = { ok: true, value: TOY_MINUTES.checkpoint }

test('whoever kept the PDF can give its checkpoint to a checker', async () => {
  const text = await textOf(await printPdf({ ...TOY_MINUTES, watermark: 'Third member' }))
  assert.deepEqual(parseCheckpoint(text), CHECKPOINT)
})

test('so can whoever kept the Word document, or copies it from the page', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await printDocx(TOY_MINUTES)) })
  assert.deepEqual(parseCheckpoint(value), CHECKPOINT)
  const page = load(printHtml(TOY_MINUTES).toString().replaceAll('<br>', '\n'))
  assert.deepEqual(parseCheckpoint(page.text()), CHECKPOINT)
})
