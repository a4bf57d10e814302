import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLead, checkLink, type LinkElsewhere, NOWHERE_ELSE, withLink, withoutLink } from './elsewhere.ts'

const KNOWN = {
  confidence: 'stated' as const,
  codes: [
    { key: 'books', title: 'Book Code' },
    { key: 'gardens', title: 'Garden Code' },
  ],
  priorities: [{ key: 'soon', title: 'Soon', confidence: 'stated' as const }],
}
const link = (code: string, reference: string): LinkElsewhere => {
  return { code, reference, title: '', href: null, on: '2016-12-09' }
}
const linked = withLink(withLink(NOWHERE_ELSE, link('books', 'B1')), link('gardens', 'G1'))

test('this code or one in which it is linked leads, and nobody leads where nothing is linked', () => {
  assert.ok(checkLead(KNOWN, linked, { lead: 'gardens', priority: 'soon' }).ok)
  assert.ok(checkLead(KNOWN, linked, { lead: 'own', priority: null }).ok)
  assert.ok(!checkLead(KNOWN, NOWHERE_ELSE, { lead: 'own', priority: null }).ok)
  assert.ok(!checkLead(KNOWN, withLink(NOWHERE_ELSE, link('books', 'B1')), { lead: 'gardens', priority: null }).ok)
})

test('only the code that leads sets the priority', () => {
  assert.ok(!checkLead(KNOWN, linked, { lead: null, priority: 'soon' }).ok)
  assert.ok(!checkLead(KNOWN, linked, { lead: 'own', priority: 'yesterday' }).ok)
})

test('a code in which nothing is linked any more leads no more, and its priority is known no more', () => {
  const led = { ...linked, lead: 'gardens', priority: 'soon' }
  assert.deepEqual(withoutLink(led, link('gardens', 'G1')), {
    links: [link('books', 'B1')],
    lead: null,
    priority: null,
  })
  assert.equal(withoutLink(led, link('books', 'B1')).lead, 'gardens')
  const own = { ...withLink(NOWHERE_ELSE, link('books', 'B1')), lead: 'own', priority: 'soon' }
  assert.equal(withoutLink(own, link('books', 'B1')).lead, null)
})

test('the same reference in the same code is one link, and an address is one of the web', () => {
  assert.equal(withLink(linked, { ...link('books', 'B1'), title: 'Again' }).links.length, 2)
  assert.ok(checkLink(KNOWN, linked, { ...link('books', 'B2'), href: 'https://books.example/B2' }).ok)
  for (const href of ['javascript:alert(1)', 'http://books.example', 'B2'])
    assert.ok(!checkLink(KNOWN, linked, { ...link('books', 'B2'), href }).ok, href)
  assert.ok(!checkLink(KNOWN, linked, link('maps', 'M1')).ok)
  assert.ok(!checkLink(undefined, linked, link('books', 'B2')).ok)
})
