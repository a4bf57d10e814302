import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { test } from 'node:test'
import { checkAddress, checkNewPassword, newRecoveryCodes, recoveryCodeFrom } from './account.ts'
import { checkLastDay } from './program-token.ts'
import { checkLinkReaches, showsLinks } from './reaching.ts'
import { agentInWords } from './session.ts'

const reasonOf = (password: string): string | undefined => {
  const verdict = checkNewPassword(password, ['Code Secretary', 'secretary@example.org'])
  return verdict.ok ? undefined : verdict.refusals[0]?.reason
}

test('a password is long, of several characters, and not what others know', () => {
  assert.equal(reasonOf('short words'), 'password-too-short')
  assert.equal(reasonOf('ababababababab'), 'password-too-plain')
  assert.equal(reasonOf('secretary-example-1'), 'password-easily-guessed')
  assert.equal(reasonOf('witanpassword1'), 'password-easily-guessed')
  assert.equal(reasonOf('a'.repeat(201)), 'password-too-long')
  assert.equal(reasonOf('four herons over the mill'), undefined)
  assert.equal(reasonOf('мельница у старой реки'), undefined)
})

test('an address is one address and nothing else', () => {
  for (const wrong of [
    '',
    'nobody',
    'a@b',
    'a@b.org, c@d.org',
    'a b@c.org',
    '"a"@b.org',
    'a@b.org\nbcc: c@d.org',
    '<a@b.org>',
    '@b.org',
    'a@.org',
  ])
    assert.equal(checkAddress(wrong).ok, false, wrong)
  assert.deepEqual(checkAddress(' Chair@Example.ORG '), { ok: true, value: 'chair@example.org' })
})

test('recovery codes are all different, and are read however they were written down', () => {
  const codes = newRecoveryCodes(below => randomInt(below))
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) {
    assert.match(code, /^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/)
    assert.equal(recoveryCodeFrom(` ${code.toUpperCase().replaceAll('-', ' ')} `), recoveryCodeFrom(code))
  }
  assert.equal(recoveryCodeFrom('123456'), undefined)
})

test('a token works from tomorrow on, and for a year at most', () => {
  const today = '2016-12-05'
  assert.ok(checkLastDay('2016-12-06', today).ok)
  assert.ok(checkLastDay('2017-12-05', today).ok)
  for (const wrong of ['2016-12-05', '2016-11-30', '2017-12-06', '2016-13-01', 'tomorrow'])
    assert.equal(checkLastDay(wrong, today).ok, false, wrong)
})

test('a browser is named in words, and what does not say its name is not guessed', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
  assert.equal(agentInWords(chrome), 'Chrome on Windows')
  assert.equal(agentInWords('curl/8.0'), 'A program, or a browser that does not say its name')
})

test('the link of an invitation is shown only where no mail is sent and nobody else is on the machine', () => {
  const [server, embedded] = [{ engine: 'postgresql' }, { engine: 'pglite' }] as const
  const demonstration = { title: 'A demonstration' }
  assert.equal(showsLinks({ database: embedded }), true)
  assert.equal(showsLinks({ database: server, demonstration }), true)
  assert.equal(showsLinks({ database: embedded, mailer: {} }), false)
  assert.equal(showsLinks({ database: server }), false)
  assert.equal(checkLinkReaches({ database: server }).ok, false)
  assert.equal(checkLinkReaches({ database: server, mailer: {} }).ok, true)
})
