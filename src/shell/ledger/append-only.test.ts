import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { granted } from '../../kit/verdict.ts'
import { NOTE, openSpine } from './fixtures/toy-context.ts'
import { change, keep } from './keep-record.ts'
import { perform } from './perform.ts'

const { database, context } = await openSpine()
after(() => database.close())

await perform(context, async tx => {
  const kept = await keep(tx, { ...NOTE, reference: 'N1', content: { text: 'first' } })
  return granted((await change(tx, kept, { verb: 'note-changed', content: { text: 'second' } })).record.id)
})

const FORBIDDEN = [
  ["update ledger.act set verb = 'other'", 'an act is never changed'],
  ['delete from ledger.act', 'an act is never removed'],
  ['truncate ledger.act cascade', 'acts are never removed together'],
  ["update ledger.version set content = '{}'", 'a version is never rewritten'],
  ['update ledger.version set valid_to = now() where version = 1', 'a version that has ended is not ended again'],
  ['delete from ledger.version', 'a version is never removed'],
  ['delete from ledger.record', 'a record is never removed'],
] as const

for (const [statement, name] of FORBIDDEN) {
  test(`${name}, not even by the owner of the tables`, async () => {
    await assert.rejects(
      database.maintain(connection => connection.script(statement)),
      /append-only/,
    )
  })
}

for (const [statement, name] of FORBIDDEN.slice(0, 4)) {
  test(`${name} by the application, which has no right to`, async () => {
    const asApplication = `begin; set local role witan_app; set local "witan.groups" = '0'; ${statement}; commit`
    await assert.rejects(
      database.maintain(async connection => {
        try {
          return await connection.script(asApplication)
        } finally {
          await connection.script('rollback')
        }
      }),
      /permission denied|must be owner/,
    )
  })
}

const SET_APART = [
  ["update ledger.record set audience = '{0}'", 'a record is not closed and its version left open'],
  [
    `update ledger.version set valid_to = now() where version = 2;
     insert into ledger.version select record, 3, title, state, reference, classification, '{0,1}', excluded, content, now(), null
       from ledger.version where version = 2;
     update ledger.record set version = 3, audience = '{0}'`,
    'a version in force is not for more than its record',
  ],
  [
    `insert into ledger.version select record, 3, title, state, reference, classification, audience, excluded, content, now(), null
       from ledger.version where version = 2`,
    'no two versions are in force',
  ],
] as const

for (const [statement, name] of SET_APART) {
  test(`${name}, not even by the owner of the tables`, async () => {
    await assert.rejects(
      database.maintain(connection => connection.script(statement)),
      /for whom its record is for/,
    )
  })
}
