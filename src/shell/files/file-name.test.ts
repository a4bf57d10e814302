import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contentDisposition, safeFileName } from './file-name.ts'

test('a plain name stays as it is', () => {
  assert.equal(safeFileName('Minutes of 9 June – Müller.pdf', '.pdf'), 'Minutes of 9 June – Müller.pdf')
  assert.equal(safeFileName('scan.JPEG', '.jpg'), 'scan.jpg')
})

for (const [name, safe] of [
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\clerk\\minutes.pdf', 'minutes.pdf'],
  ['minutes.pdf.exe', 'minutes.pdf.exe.pdf'],
  ['minutes\u202efdp.exe', 'minutesfdp.exe.pdf'],
  ['a\r\nSet-Cookie: x=1', 'aSet-Cookie- x=1.pdf'],
  ['CON', '_CON.pdf'],
  ['com1.txt', '_com1.txt.pdf'],
  ['...', 'document.pdf'],
  ['', 'document.pdf'],
  ['.htaccess', 'htaccess.pdf'],
] as const) {
  test(`the name ${JSON.stringify(name)} becomes ${safe}`, () => assert.equal(safeFileName(name, '.pdf'), safe))
}

test('whatever the name, the safe one is bounded, free of what harms, and safe already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), name => {
      const safe = safeFileName(name, '.pdf')
      assert.match(safe, /^[^/\\<>:"|?*\p{Cc}\p{Cf}]{1,124}\.pdf$/u)
      assert.ok(Buffer.byteLength(safe) <= 204)
      assert.equal(safeFileName(safe, '.pdf'), safe)
    }),
  )
})

test('a disposition carries the name in ASCII and as it is', () => {
  assert.equal(
    contentDisposition('attachment', "Clerk's Müller – 1.pdf"),
    `attachment; filename="Clerk's Muller _ 1.pdf"; filename*=UTF-8''Clerk%27s%20M%C3%BCller%20%E2%80%93%201.pdf`,
  )
})

test('whatever the name, a disposition is one header in ASCII that gives the name back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), name => {
      const safe = safeFileName(name, '.pdf')
      const header = contentDisposition('inline', safe)
      const [, encoded = ''] =
        /^inline; filename="[^"\\\r\n]*"; filename\*=UTF-8''([\w.!#$&+^`|~%-]+)$/.exec(header) ?? []
      assert.equal(decodeURIComponent(encoded), safe)
    }),
  )
})
