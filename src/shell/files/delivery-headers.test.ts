import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deliveryHeaders } from './delivery-headers.ts'
import { typeOfFile } from './file-type.ts'
import { valueOf } from './fixtures/expect.ts'

const file = (content: string, classification: 'white' | 'red' = 'white') => ({
  type: valueOf(typeOfFile(Buffer.from(content, 'latin1'))),
  name: 'minutes',
  classification,
})

test('a page is never sent as HTML, and never shown in place', () => {
  const headers = deliveryHeaders(file('<!doctype html><script>alert(1)</script>'), 'inline')
  assert.equal(headers['content-type'], 'text/plain; charset=utf-8')
  assert.match(headers['content-disposition'] ?? '', /^attachment; filename="minutes\.html"/)
  assert.match(headers['content-security-policy'] ?? '', /sandbox/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
})

test('PDF and pictures are shown in place if asked for, all else is saved', () => {
  const dispositionOf = (content: string) =>
    deliveryHeaders(file(content), 'inline')['content-disposition']?.split(';')[0]
  assert.equal(dispositionOf('%PDF-1.7'), 'inline')
  assert.equal(dispositionOf('GIF89a.;'), 'inline')
  assert.equal(dispositionOf('a,b\n1,2\n'), 'attachment')
  assert.equal(dispositionOf('Minutes'), 'attachment')
  assert.match(deliveryHeaders(file('%PDF-1.7'))['content-disposition'] ?? '', /^attachment/)
})

test('text is sent in the encoding that it has', () => {
  assert.equal(deliveryHeaders(file('Fee: \xa35'))['content-type'], 'text/plain; charset=windows-1252')
})

test('only white files may be kept in a cache, and must be asked for again', () => {
  assert.equal(deliveryHeaders(file('Minutes', 'red'))['cache-control'], 'no-store')
  assert.equal(deliveryHeaders(file('Minutes', 'white'))['cache-control'], 'private, no-cache')
})
