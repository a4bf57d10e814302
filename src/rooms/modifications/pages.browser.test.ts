import { after, before, test } from 'node:test'
import { type CouncilKey, signInAs } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { openVisitors, type Visitors } from '../../../test/visitors.ts'

let here: Awaited<ReturnType<typeof openModificationsWorld>>
let visitors: Visitors<CouncilKey>
let reference: string
before(async () => {
  here = await openModificationsWorld()
  visitors = await openVisitors(here.world, as => signInAs(here.world, as))
  await fill()
})
after(async () => {
  await visitors.close()
  await here.world.close()
})

/** Something of everything that the pages can show. */
async function fill(): Promise<void> {
  const { act, step, atState } = here
  const kept = await atState('RC801', 'on-trial', {
    path: 'small',
    categories: ['lender'],
    formerTitles: ['Swaps'],
    taken: [{ step: 'ask', on: '2016-11-01' }],
  })
  reference = kept.record.reference
  await act(`/${reference}/terms`, { terms: 'Find out.', questions: 'Why?\nHow?' })
  await act(`/${reference}/group`, { words: 'Librarian', category: 'borrower' })
  await act(`/${reference}/considered`, { what: 'Nothing', by: 'Swap Working Group', outcome: 'Not enough.' })
  const view = { by: 'proposer', solution: 'original', objective: 'play', effect: 'better', reason: 'More toys.' }
  await act(`/${reference}/views`, view)
  await step(reference, 'add-alternative', { alternative: 'By post', raiser: 'Toybox Library' })
  await act(`/${reference}/reports`, { kind: 'draft' })
  await step(reference, 'write-up', { override: 'In a hurry.' })
  await act(`/${reference}/ballots`, {})
  await act('/status', {})
  await act(`/${reference}/other-codes`, { code: 'books', reference: 'B12', href: 'https://books.example/B12' })
  await act(`/${reference}/lead-code`, { lead: 'books', priority: 'soon', reason: 'Said there.' })
  await act(`/${reference}/following`, {})
  for (let n = 1; n < 52; n++) await act(`/${reference}/description`, { summary: `Said ${n}`, solution: 'Swap them.' })
}

test('every page of modifications is accessible, on a screen and on a phone', async () => {
  const own = `/modifications/${reference}`
  const pages = ['', '/raising', '/status', '/status/status-2016-12-05'].map(path => `/modifications${path}`)
  const all = [...pages, '/following', own, `${own}?acts=all`, `${own}/ballots/B1`, `${own}/reports/R1`]
  await visitors.checkAll(all.map(path => [path, 'secretary']))
})
