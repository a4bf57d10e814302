import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import { isMeant, rolesToPaper } from './authorship.ts'
import type { Named } from './paper.ts'

const edition = getEdition(packOf('toy'), '2016-07-01')
const storekeeper = { person: 'p1', functions: ['toy-store'], bodies: ['rules-panel'] }

test('a person, a function, an organisation and a body are each meant in their own way', () => {
  const means = (kind: Named['kind'], key: string) => isMeant(edition, { kind, key, words: key }, storekeeper)
  assert.deepEqual([means('person', 'p1'), means('person', 'p2')], [true, false])
  assert.deepEqual([means('function', 'toy-store'), means('function', 'secretary')], [true, false])
  assert.deepEqual([means('organisation', 'central-toy-store'), means('organisation', 'toy-office')], [true, false])
  assert.deepEqual([means('body', 'rules-panel'), means('body', 'council')], [true, false])
})

test('whoever wrote a paper down counts as its author, and its sponsor as its sponsor', () => {
  const author = { kind: 'function', key: 'auditor', words: 'Auditor' } as const
  const sponsor = { kind: 'body', key: 'rules-panel', words: 'Rules Panel' } as const
  assert.deepEqual(rolesToPaper(edition, { author, sponsor, draftedBy: 'p1' }, storekeeper), ['author', 'sponsor'])
  assert.deepEqual(rolesToPaper(edition, { author, sponsor: null, draftedBy: 'p9' }, storekeeper), [])
})

test('a visitor is nobody to a paper that nobody wrote down', () => {
  const author = { kind: 'function', key: 'auditor', words: 'Auditor' } as const
  const visitor = { person: null, functions: [], bodies: [] }
  assert.deepEqual(rolesToPaper(edition, { author, sponsor: null, draftedBy: null }, visitor), [])
})
