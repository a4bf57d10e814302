import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { contextAs } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { takeStep } from './acts/take-step.ts'

const { world, act, read, raise, step, atState } = await openModificationsWorld()
after(world.close)

let keys = 0
const key = () => `by-hand-${(keys += 1)}`

describe('raising', () => {
  test('an idea gets its number, stands in the register at once, and is open to everybody', async () => {
    const reference = await raise('Swap toys', {
      categories: 'lender',
      summary: 'Toys are swapped.',
      systems: 'Catalogue\n Catalogue \nLedger',
    })
    assert.match(reference, /^IDEA\d{3}$/)
    const shown = await visit(world, `/modifications/${reference}`)
    assert.equal(shown.heading, 'Swap toys')
    assert.match(shown.text, /Asked for/)
    assert.match(shown.text, /Next: .*The Code Administrator owes the next step/)
    assert.match(shown.text, /Systems Catalogue Ledger/)
    const list = await visit(world, '/modifications?category=lender')
    assert.match(list.text, new RegExp(reference))
    assert.doesNotMatch((await visit(world, '/modifications?category=borrower')).text, new RegExp(reference))
  })

  test('a contact of a party raises one, and is its proposer', async () => {
    const fields = { title: 'Longer loans', proposer: 'Toybox Library', _key: key() }
    const sent = await send(world, '/modifications', fields, 'contact')
    assert.equal(sent.status, 303)
    const reference = (sent.location ?? '').replace('/modifications/', '')
    const { possible } = await read(reference, 'contact')
    const mine = possible.filter(({ isForReader }) => isForReader).map(({ step: name }) => name)
    assert.deepEqual(mine, ['rename', 'put-away'])
    assert.equal((await step(reference, 'put-away', {}, 'contact')).status, 303)
    assert.equal((await read(reference)).state, 'put-away')
  })

  test('whoever may not raise one does not see where it is done', async () => {
    assert.equal((await visit(world, '/modifications/raising')).status, 404)
    assert.equal((await visit(world, '/modifications/raising', 'visitor')).status, 404)
    const sent = await send(world, '/modifications', { title: 'X', proposer: 'Y', _key: key() }, 'visitor')
    assert.equal(sent.status, 404)
  })

  test('what is wrong is said, and what was entered stands there again', async () => {
    const fields = {
      title: '',
      proposer: 'Me',
      categories: 'pirate',
      urgency: 'now',
      recommendedPath: 'x',
      splitFrom: 'RC999',
      _key: key(),
    }
    const sent = await send(world, '/modifications', fields, 'secretary')
    assert.equal(sent.status, 422)
    assert.match(sent.problems.join(' '), /Give it a title.*categories.*no such path.*no such urgency|Give it a title/)
    assert.equal(sent.$('input[name="proposer"]').val(), 'Me')
    const parent = await send(
      world,
      '/modifications',
      { title: 'Part', proposer: 'Me', splitFrom: 'RC999', _key: key() },
      'secretary',
    )
    assert.match(parent.problems.join(' '), /nothing under “RC999”/)
  })

  test('a part that is split off names the one of which it was a part, and one that is merged the one it goes into', async () => {
    const whole = await raise('All of it')
    const part = await raise('Half of it', { splitFrom: whole })
    assert.deepEqual(
      (await read(part)).links.map(({ how, reference }) => [how, reference]),
      [['split-from', whole]],
    )
    const wrong = await step(part, 'join', { into: part, reason: 'The same.' })
    assert.match(wrong.problems.join(' '), /not the reference of another one/)
    assert.equal((await step(part, 'join', { into: whole, reason: 'The same.' })).status, 303)
    assert.equal((await read(part)).state, 'joined')
  })
})

describe('steps', () => {
  test('what a step lacks is listed before it is tried, and refused when it is', async () => {
    const reference = await raise('Trial')
    const { possible } = await read(reference, 'secretary')
    const tryOut = possible.find(({ step: name }) => name === 'try-out')
    assert.deepEqual(
      tryOut?.lacks.map(({ reason }) => reason),
      ['statements-complete'],
    )
    const page = await visit(world, `/modifications/${reference}`, 'secretary')
    assert.match(page.text, /Try it out: still lacks something/)
    assert.match(page.text, /It needs all statements that a proposal must have\. \(7\.3\)/)
    const tried = await step(reference, 'try-out', { path: 'small', authority: 'RP001' })
    assert.equal(tried.status, 422)
    assert.equal((await read(reference)).state, 'asked')
  })

  test('a step that carries out a decision of a body names a decision of that body', async () => {
    const reference = await raise('Needs a body')
    await act(`/${reference}/evidence`, { guard: 'statements-complete', says: 'The form', _key: key() }, 'secretary')
    const without = await step(reference, 'try-out', { path: 'small' })
    assert.match(without.problems.join(' '), /rests on a decision\. Name a recorded decision of the Rules Panel/)
    const invented = await step(reference, 'try-out', { path: 'small', authority: 'TC-099' })
    assert.equal(invented.status, 422)
  })

  test('an override needs the role and a reason, and shows for ever', async () => {
    const { record } = await atState('RC901', 'agreed')
    const reference = record.reference
    const early = await step(reference, 'put-into-rules', {}, 'administrator')
    assert.match(early.problems.join(' '), /needs the implementation date to have come/)
    const mayNot = await step(reference, 'put-into-rules', { override: 'We are in a hurry.' }, 'administrator')
    assert.match(mayNot.problems.join(' '), /may not take a step that still lacks something/)
    const done = await step(reference, 'put-into-rules', { override: 'The rule was printed already.' })
    assert.equal(done.status, 303)
    const page = await visit(world, `/modifications/${reference}`)
    assert.match(
      page.text,
      /Put into the rules on 5 December 2016 although something was lacking\. It needs the implementation date to have come/,
    )
    assert.match(page.text, /Overridden/)
  })

  test('whom a step is not for is told who takes it', async () => {
    const { record } = await atState('RC902', 'veto-open')
    const refused = await step(record.reference, 'veto', { reason: 'No', authority: 'Letter' }, 'contact')
    assert.match(refused.problems.join(' '), /“Veto” is for the Play Commission representative, or the Code Secretary/)
    const clock = await step(record.reference, 'let-it-stand')
    assert.match(clock.problems.join(' '), /comes by itself/)
    const letter = await step(record.reference, 'veto', { reason: 'It is unsafe.' }, 'commission')
    assert.match(letter.problems.join(' '), /its letter and its date/)
    assert.equal(
      (
        await step(
          record.reference,
          'veto',
          { reason: 'It is unsafe.', authority: 'Letter of 2 December 2016' },
          'commission',
        )
      ).status,
      303,
    )
    assert.equal((await read(record.reference)).state, 'vetoed')
  })

  test('another administrator that takes it over is named', async () => {
    const reference = await raise('Handed over')
    const over = { administrator: 'Example Code Services', reason: 'The contract ended.' }
    assert.equal((await step(reference, 'hand-over', { reason: over.reason })).status, 422, 'to whom?')
    assert.equal((await step(reference, 'hand-over', over)).status, 303)
    assert.match((await visit(world, `/modifications/${reference}`)).text, /Administrator Example Code Services/)
  })

  test('a stale form, a day to come, a field of another step and a step of another state are refused', async () => {
    const reference = await raise('Careful')
    const { version } = await read(reference)
    assert.equal((await step(reference, 'rename', { title: 'More careful', _version: String(version) })).status, 303)
    const stale = await step(reference, 'rename', { title: 'Less careful', _version: String(version) })
    assert.match(stale.problems.join(' '), /Somebody else has changed this/)
    assert.match(
      (await step(reference, 'rename', { title: 'Later', on: '2017-01-01' })).problems.join(' '),
      /a day that has come/,
    )
    assert.match((await step(reference, 'rename', { title: 'X', path: 'small' })).problems.join(' '), /takes no path/)
    assert.match((await step(reference, 'council-agrees', {})).problems.join(' '), /stands at “Asked for”/)
    assert.equal((await step(reference, 'no-such-step')).status, 422)
    assert.equal((await step('RC999', 'rename', { title: 'X' })).status, 404)
    const { title, formerTitles } = await read(reference)
    assert.deepEqual([title, formerTitles], ['More careful', ['Careful']])
  })

  test('markup and the marks that turn text round are shown as they are written', async () => {
    const reference = await raise('<b>Bold</b> \u202eturned')
    const page = await visit(world, `/modifications/${reference}`)
    assert.match(page.heading, /<b>Bold<\/b>/)
    const feed = await world.server.inject({ url: '/modifications/feed' })
    assert.match(feed.body, /&lt;b&gt;Bold/)
    assert.doesNotMatch(feed.body, /\u202e/)
    const long = await send(
      world,
      '/modifications',
      { title: 'x'.repeat(301), proposer: 'Y', _key: key() },
      'secretary',
    )
    assert.equal(long.status, 422)
  })
})

test('acts answer those who call them as the pages do', async () => {
  const none = await takeStep(await contextAs(world, 'secretary'), { modification: 'RC999', step: 'rename' })
  assert.equal(none.ok ? '' : none.refusals[0]?.reason, 'no-such-modification')
})

test('parts take effect on days of their own; a day that stands is moved by a decision, and the day before it stays readable', async () => {
  const reference = 'RC650'
  await atState(reference, 'agreed', { path: 'small' })
  const set = async (day: string, part: string, reason = 'As was agreed.') =>
    await step(reference, 'set-day', { 'implementation-date': day, part, reason })
  assert.equal((await set('2017-02-01', 'Rule 5')).status, 303)
  assert.equal((await set('2017-03-01', 'Rule 6')).status, 303)
  const again = await set('2017-04-01', 'Rule 5')
  assert.match(
    again.problems.join(' '),
    /It is set for “Rule 5” for 1 February 2017\. To move it is a decision: choose “Move the day”/,
  )
  const moved = { 'implementation-date': '2017-04-01', part: 'Rule 5', reason: 'Snow.' }
  assert.match((await step(reference, 'move-day', moved)).problems.join(' '), /rests on a decision/)
  const page = await visit(world, `/modifications/${reference}`)
  assert.match(page.text, /1 February 2017: Rule 5.*1 March 2017: Rule 6/)
  const machine = await readData<{ implementation: readonly { on: string; part: string }[] }>(
    world,
    `/modifications/${reference}`,
  )
  assert.deepEqual(
    machine.implementation.map(({ on, part }) => [on, part]),
    [
      ['2017-02-01', 'Rule 5'],
      ['2017-03-01', 'Rule 6'],
    ],
  )
})

test('of what was begun elsewhere, nobody says that a stage before it was left out, nor since when it stands where it was found', async () => {
  await atState('RC950', 'on-trial')
  assert.equal(
    (await step('RC950', 'add-alternative', { alternative: 'By post', raiser: 'Toybox Library' })).status,
    303,
  )
  const { text } = await visit(world, '/modifications/RC950')
  assert.match(text, /Done: ?Asking/)
  assert.match(text, /Now: ?Trying out(?! ?5 December)/)
  assert.doesNotMatch(text, /Left out/)
})
