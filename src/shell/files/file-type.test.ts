import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { typeOfFile } from './file-type.ts'
import { makeOffice, makeWord } from './fixtures/make-office.ts'
import { makePdf } from './fixtures/make-pdf.ts'
import { makeZip } from './fixtures/make-zip.ts'
import { reasonOf, valueOf } from './fixtures/expect.ts'
import { writeXlsx } from './spreadsheet.ts'

const kindOf = (content: string | Uint8Array) => valueOf(typeOfFile(Buffer.from(content))).kind
const reasonFor = (content: string | Uint8Array) => reasonOf(typeOfFile(Buffer.from(content)))
const latin = (text: string) => Buffer.from(text, 'latin1')

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('office documents and PDF are known by their content', async () => {
  assert.equal(kindOf(await makePdf([['Minutes', 50, 700]])), 'pdf')
  assert.equal(kindOf(makeWord('')), 'docx')
  assert.equal(kindOf(await writeXlsx([{ name: 'Actions', rows: [['Reference']] }])), 'xlsx')
  const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'
  assert.equal(kindOf(makeOffice({ mainType: presentation })), 'pptx')
})

test('pictures are known by their content', () => {
  assert.equal(kindOf(PNG), 'png')
  assert.equal(kindOf(latin('\xff\xd8\xff\xe0....\xff\xd9')), 'jpeg')
  assert.equal(kindOf(latin('GIF89a....\x3b')), 'gif')
  assert.equal(kindOf(latin('RIFF\x08\0\0\0WEBPVP8 ')), 'webp')
})

test('text is told apart as page, Markdown, table or plain text', () => {
  assert.equal(kindOf('<!-- saved --><!DOCTYPE html><p>Minutes'), 'html')
  assert.equal(kindOf('<h1>Minutes</h1>'), 'html')
  assert.equal(kindOf('# Minutes\n\nThe guild met.'), 'markdown')
  assert.equal(kindOf('Ref,Action,Owner\n1,"Write, soon",Chair\n'), 'csv')
  assert.equal(kindOf('Ref;Action\n1;Write\n'), 'csv')
  assert.equal(kindOf('Dear members,\nattached, please find\nthe minutes, as agreed.'), 'text')
  assert.equal(kindOf('Present: Chair, Secretary\nApologies: Treasurer, Clerk\n'), 'text')
})

test('the encoding of a text is told from its bytes', () => {
  const charsetOf = (bytes: Uint8Array) => valueOf(typeOfFile(bytes)).charset
  assert.equal(charsetOf(Buffer.from('The fee is £5.')), 'utf-8')
  assert.equal(charsetOf(latin('The fee is \xa35.')), 'windows-1252')
  assert.equal(charsetOf(Buffer.from('\ufeffThe fee is £5.', 'utf16le')), 'utf-16le')
  assert.equal(charsetOf(Buffer.from('The fee is £5.', 'utf16le')), 'utf-16le')
  assert.equal(charsetOf(Buffer.from('\ufeffThe fee is £5.', 'utf16le').swap16()), 'utf-16be')
})

test('old and protected office files, and documents with macros, are refused', () => {
  const ole = latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`)
  assert.equal(reasonFor(ole), 'file-old-office')
  assert.equal(reasonFor(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])), 'file-encrypted')
  assert.equal(reasonFor(makeOffice({ more: [{ name: 'word/vbaProject.bin', content: 'x' }] })), 'file-has-macros')
  const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml'
  assert.equal(reasonFor(makeOffice({ mainType: macros })), 'file-has-macros')
  const template = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'
  assert.equal(reasonFor(makeOffice({ mainType: template })), 'file-other-office')
  assert.equal(reasonFor(makeZip([{ name: 'mimetype', content: 'application/epub+zip' }])), 'file-open-document')
})

test('two files in one are refused', async () => {
  const pdf = await makePdf([['Minutes', 50, 700]])
  assert.equal(reasonFor(Buffer.concat([latin('GIF89a'), pdf])), 'file-two-in-one')
  assert.equal(reasonFor(Buffer.concat([pdf, makeZip([])])), 'file-two-in-one')
  assert.equal(reasonFor(latin('\xff\xd8\xff<script>alert(1)</script>\xff\xd9')), 'file-two-in-one')
  assert.equal(reasonFor(latin('GIF89a<HTML>\x3b')), 'file-two-in-one')
  assert.equal(reasonFor(Buffer.concat([PNG, latin('more')])), 'picture-damaged')
  assert.equal(reasonFor(PNG.subarray(0, 40)), 'picture-damaged')
})

for (const [content, reason] of [
  ['', 'file-empty'],
  [' \n\t ', 'file-empty'],
  [`MZ${'\0'.repeat(80)}`, 'file-is-program'],
  ['\x7fELF\x02', 'file-is-program'],
  ['#!/bin/sh\nrm', 'file-is-program'],
  ['Rar!\x1a\x07', 'file-is-archive'],
  ['\x1f\x8b\x08', 'file-is-archive'],
  [`minutes${'\0'.repeat(250)}ustar`, 'file-is-archive'],
  ['{\\rtf1 Minutes}', 'file-rich-text'],
  ['II*\0....', 'file-other-picture'],
  ['\0\0\0\x18ftypheic', 'file-other-picture'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'file-is-markup'],
  ['<?xml version="1.0"?><minutes/>', 'file-is-markup'],
  ['MIME-Version: 1.0\nContent-Type: text/html\n', 'file-is-mail'],
  ['\x01\x02\x03\x04\x81\x8d', 'file-unknown'],
] as const) {
  test(`a file that begins ${JSON.stringify(content.slice(0, 12))} is refused as ${reason}`, () => {
    assert.equal(reasonFor(latin(content)), reason)
  })
}

test('a zip of documents is an archive', () => {
  assert.equal(reasonFor(makeZip([{ name: 'minutes.txt', content: 'Minutes' }])), 'file-is-archive')
})

test('whatever the bytes, there is an answer', () => {
  const starts = ['', '%PDF-', 'PK\x03\x04', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'GIF89a', 'RIFF', '<html>', 'a,b\n']
  const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
  fc.assert(
    fc.property(bytes, ([start, rest]) => {
      assert.equal(typeof typeOfFile(Buffer.concat([latin(start), rest])).ok, 'boolean')
    }),
  )
})
