import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeZip } from './fixtures/make-zip.ts'
import { reasonOf, valueOf } from './fixtures/expect.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { openArchive, unpack } from './zip-guard.ts'

const open = (zip: Uint8Array, limits = DEFAULT_LIMITS) => openArchive(zip, limits)

test('what was packed comes out again', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/)),
      fc.uint8Array({ maxLength: 500 }),
      (names, content) => {
        const archive = valueOf(open(makeZip(names.map(name => ({ name, content })))))
        assert.deepEqual([...archive.entries.keys()], names)
        for (const name of names)
          assert.deepEqual(Buffer.from(valueOf(unpack(archive, name) ?? assert.fail())), Buffer.from(content))
      },
    ),
  )
})

test('an archive that would unpack to more than the limit is refused before it is unpacked', () => {
  const content = Buffer.alloc(900_000)
  const parts = [1, 2, 3].map(n => ({ name: `part${n}`, content }))
  assert.equal(reasonOf(open(makeZip(parts), { ...DEFAULT_LIMITS, unpackedBytes: 2_000_000 })), 'zip-too-large')
})

test('a part packed more tightly than any document is a bomb', () => {
  assert.equal(reasonOf(open(makeZip([{ name: 'sheet.xml', content: Buffer.alloc(5_000_000) }]))), 'zip-bomb')
})

test('a part that holds more than it declares is not unpacked past that', () => {
  const archive = valueOf(
    open(makeZip([{ name: 'sheet.xml', content: Buffer.alloc(5_000_000), declaredBytes: 1_000 }])),
  )
  assert.equal(reasonOf(unpack(archive, 'sheet.xml') ?? assert.fail()), 'file-damaged')
})

test('parts that share their packed bytes are refused', () => {
  const zip = Buffer.from(
    makeZip([
      { name: 'a', content: 'x' },
      { name: 'b', content: 'y' },
    ]),
  )
  const second = zip.lastIndexOf('PK\x01\x02')
  zip.writeUInt32LE(0, second + 42)
  assert.equal(reasonOf(open(zip)), 'file-damaged')
})

test('too many parts, two of one name, and names that lead out of the archive are refused', () => {
  const many = makeZip(Array.from({ length: 11 }, (_, n) => ({ name: `part${n}`, content: '' })))
  assert.equal(reasonOf(open(many, { ...DEFAULT_LIMITS, zipEntries: 10 })), 'zip-too-many-entries')
  const twice = makeZip([
    { name: 'a', content: 'x' },
    { name: 'a', content: 'y' },
  ])
  assert.equal(reasonOf(open(twice)), 'file-damaged')
  for (const name of ['../a', '/a', 'c:\\a', 'a/../../b', '']) {
    assert.equal(reasonOf(open(makeZip([{ name, content: 'x' }]))), 'file-damaged', name)
  }
})

test('archives and programs inside are refused; a workbook behind a chart is not', () => {
  assert.equal(reasonOf(open(makeZip([{ name: 'word/media/more.ZIP', content: 'x' }]))), 'zip-nested')
  assert.equal(reasonOf(open(makeZip([{ name: 'word/embeddings/run.exe', content: 'x' }]))), 'zip-nested')
  assert.equal(open(makeZip([{ name: 'word/embeddings/chart1.xlsx', content: 'x' }])).ok, true)
})

test('an archive with a password is refused', () => {
  assert.equal(reasonOf(open(makeZip([{ name: 'a', content: 'x', isEncrypted: true }]))), 'file-encrypted')
})

test('an archive that was cut or changed anywhere is answered, never a fault', () => {
  const zip = makeZip([
    { name: 'a', content: 'some words' },
    { name: 'b', content: 'other words' },
  ])
  const changed = fc.tuple(fc.nat(zip.length - 1), fc.nat(255), fc.integer({ min: 1, max: zip.length }))
  fc.assert(
    fc.property(changed, ([at, byte, length]) => {
      const copy = Uint8Array.from(zip).with(at, byte).subarray(0, length)
      const archive = open(copy)
      const unpacked = archive.ok ? [...archive.value.entries.keys()].map(name => unpack(archive.value, name)?.ok) : []
      assert.ok(unpacked.every(answer => typeof answer === 'boolean'))
    }),
  )
})
