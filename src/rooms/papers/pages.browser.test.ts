import { after, before, test } from 'node:test'
import { checkAxe } from '../../../test/browser.ts'
import { contextAs, type CouncilKey, got, signInAs } from '../../../test/world-council.ts'
import { drafted, handIn, openPapersWorld, type PapersWorld, placed } from '../../../test/world-papers.ts'
import { openVisitors, type Visitors } from '../../../test/visitors.ts'
import { addAppendix } from './door.ts'

let world: PapersWorld
let visitors: Visitors<CouncilKey>
let reference: string
let appendix: string
before(async () => {
  world = await openPapersWorld()
  visitors = await openVisitors(world, as => signInAs(world, as))
  reference = await latePaper()
})
after(async () => {
  await visitors.close()
  await world.close()
})

/** A paper with everything that its page can show: late, with a document in two versions and an appendix. */
async function latePaper(): Promise<string> {
  world.clock.now = '2016-12-29T10:00:00.000Z'
  const { record } = await drafted(world, { by: 'secretary', classification: 'white' })
  for (const count of [1, 2]) {
    const file = { name: 'kites.csv', bytes: `Kite,Broken\nblue,${count}\nred,1\n` }
    await handIn(world, record.reference, file, { note: `Count ${count}` }, 'secretary')
  }
  const asked = { paper: record.id, title: 'Prices', classification: 'red', summary: 'They rise.' } as const
  appendix = got(await addAppendix(await contextAs(world, 'secretary'), asked)).record.id
  return await placed(world, record, 'secretary')
}

test('every page of a paper is accessible, on a screen and on a phone', async () => {
  await visitors.checkAll([
    ['/papers', 'secretary'],
    ['/papers/new', 'toyStore'],
    [`/papers/${reference}`, 'secretary'],
    [`/papers/${reference}`, 'chair'],
    [`/papers/${reference}/edit`, 'secretary'],
    [`/papers/${reference}/changes`, 'secretary'],
    [`/papers/${reference}/A`, 'secretary'],
    [`/papers/${reference}/appendices/new`, 'secretary'],
    [`/records/${appendix}/sight?names=yes`, 'secretary'],
    [`/records/${appendix}/class`, 'secretary'],
  ])
})

test('the chair consents on the page, and a refused consent is accessible and says what is missing', async () => {
  const page = await visitors.open(`/papers/${reference}`, 'chair')
  await page.getByRole('button', { name: 'Consent' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await checkAxe(page)
  await page.getByLabel('Why it may still come before the meeting').fill('The frost came early.')
  await page.getByRole('button', { name: 'Consent' }).click()
  await page.getByText('The chair consented on 29 December 2016:').waitFor()
  await page.context().close()
})
