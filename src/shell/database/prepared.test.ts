import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { prepared } from './prepared.ts'
import { build } from './statements.ts'

type Tables = { 'toy.kite': { id: string; flown_on: string } }

const kites = build.withTables<Tables>()

test('a statement is built once, and filled in at every use', () => {
  let built = 0
  const flown = prepared(['day', 'id'], ({ day, id }) => {
    built++
    const later = sql<boolean>`flown_on > ${day}::date`
    return [
      kites.selectFrom('toy.kite').select('id').where('id', '=', id).where(later).limit(5),
      kites.selectFrom('toy.kite').select('id').where(later),
    ]
  })
  const [first, second] = flown({ day: '2016-12-09', id: 'a' })
  const [again] = flown({ day: '2016-12-10', id: 'b' })
  assert.equal(built, 1)
  assert.deepEqual(first?.compile().parameters, ['a', '2016-12-09', 5])
  assert.deepEqual(second?.compile().parameters, ['2016-12-09'])
  assert.deepEqual(again?.compile(), { sql: first?.compile().sql, parameters: ['b', '2016-12-10', 5] })
})
