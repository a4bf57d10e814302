import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BANK_HOLIDAYS } from '../kit/bank-holidays.ts'
import type { FoundCalendar } from './calendar-of-server.ts'
import { deadlineCommand, usage } from './deadline.ts'

const WITHOUT_SERVER: FoundCalendar = {
  calendar: BANK_HOLIDAYS['england-and-wales'],
  server: null,
  why: 'No server runs on the data folder var.',
}

async function run(
  line: string,
  found: Partial<FoundCalendar> = {},
): Promise<Readonly<{ code: number; out: string; err: string }>> {
  const out: string[] = []
  const err: string[] = []
  const args = line === '' ? [] : line.split(' ')
  const code = await deadlineCommand(
    args,
    text => out.push(text),
    text => err.push(text),
    async nation => ({ ...WITHOUT_SERVER, calendar: BANK_HOLIDAYS[nation], ...found }),
  )
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('it prints the date and why, and whose bank holidays they are', async () => {
  const { code, out, err } = await run('2016-12-09 +10wd')
  assert.equal(code, 0)
  assert.equal(err, 'No server runs on the data folder var. The bank holidays are those that come with Witan.')
  assert.equal(
    out,
    '2016-12-23  Friday 23 December 2016\n' +
      '10 Working Days after Friday 9 December 2016, counting from the day after: Friday 23 December 2016.',
  )
})

test('as JSON it prints one object with the question and the answer', async () => {
  const { code, out } = await run('2016-11-29 +1wd --nation scotland --json')
  assert.equal(code, 0)
  assert.deepEqual(JSON.parse(out), {
    from: '2016-11-29',
    amount: 1,
    unit: 'working-days',
    counting: 'day-after',
    nation: 'scotland',
    date: '2016-12-01',
    provisional: false,
    explanation:
      '1 Working Day after Tuesday 29 November 2016, counting from the day after: Thursday 1 December 2016. ' +
      "Wednesday 30 November (St Andrew's Day) is a bank holiday in Scotland.",
    skipped: [{ date: '2016-11-30', why: "St Andrew's Day, a bank holiday in Scotland" }],
    bankHolidaysOf: null,
  })
})

test('the bank holidays of a running server count, and the answer names it', async () => {
  const own = BANK_HOLIDAYS['england-and-wales']
  const calendar = { ...own, titles: { ...own.titles, '2016-12-12': 'Day of the kites' } }
  const { out, err } = await run('2016-12-09 +1wd', { calendar, server: 'http://localhost:3101', why: '' })
  assert.match(out, /^2016-12-13 .*\n.*Monday 12 December \(Day of the kites\) is a bank holiday/)
  assert.equal(err, 'The bank holidays are those of the server at http://localhost:3101.')
})

for (const [line, expected] of [
  ['2016-12-08 +15wd', '2017-01-03'],
  ['2016-12-08 +15wd --counting first-day', '2016-12-30'],
  ['--counting=first-day 2016-12-08 15WD', '2016-12-30'],
  ['2016-12-09 -5wd', '2016-12-02'],
  ['2016-07-11 +1wd --nation northern-ireland', '2016-07-13'],
  ['2016-12-09 +10d', '2016-12-19'],
  ['2017-01-31 +1m', '2017-02-28'],
  ['2017-01-31 -0wd', '2017-01-31'],
] as const) {
  test(`${line} is ${expected}`, async () => {
    const { code, out } = await run(line)
    assert.equal(code, 0)
    assert.equal(out.split(' ')[0], expected)
  })
}

test('a date beyond the horizon is marked provisional', async () => {
  assert.match((await run('2028-12-20 +10wd')).out, /^2029-01-05 {2}Friday 5 January 2029 \(provisional\)\n/)
  assert.equal(JSON.parse((await run('2028-12-20 +10wd --json')).out).provisional, true)
})

for (const [line, says] of [
  ['', /^No date is given\..*\nNo amount is given\./],
  ['2016-12-08', /^No amount is given\./],
  ['2016-02-30 +1wd', /^There is no 30 February 2016\. Give a day from 1 to 29\./],
  ['tomorrow +1wd', /^“tomorrow” is not a date\./],
  ['0016-12-08 +1wd', /^0016-12-08 is too far away\./],
  ['2016-12-08 +15', /^“\+15” is not an amount\./],
  ['2016-12-08 +1.5wd', /^“\+1\.5wd” is not an amount\./],
  ['2016-12-08 +99999wd', /^“\+99999wd” is not an amount\./],
  ['2016-12-08 +1constructor', /is not an amount/],
  ['2016-12-08 +15wd --nation wales', /^“wales” is no nation here\. Choose one of england-and-wales, scotland, north/],
  ['2016-12-08 +15wd --nation', /^--nation has nothing after it\./],
  ['2016-12-08 +15wd --nation scotland --nation scotland', /^--nation is given twice\./],
  ['2016-12-08 +15wd --counting backwards', /^“backwards” is no way of counting\./],
  ['2016-12-08 +15wd --colour', /^There is no option --colour\./],
  ['2016-12-08 +15wd +1wd', /^“\+1wd” is one word too many\./],
] as const) {
  test(`“${line}” is refused on the error stream with exit code 2`, async () => {
    const { code, out, err } = await run(line)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, says)
    assert.match(err, /For help: witan deadline --help$/)
  })
}

test('help is the usage', async () => {
  assert.deepEqual(await run('--help'), { code: 0, out: usage, err: '' })
})
