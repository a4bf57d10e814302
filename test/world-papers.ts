import type { Classification } from '../src/kit/classification.ts'
import { addItem, callMeeting, partsFrom, partsOf, placePaperAtItem } from '../src/rooms/meetings/door.ts'
import { draftPaper, type NewPaper, type Paper, type PaperAct, stepPaper } from '../src/rooms/papers/door.ts'
import { KEEPER } from '../src/shell/database/database.ts'
import type { Kept } from '../src/shell/ledger/record.ts'
import { sendFresh } from './fresh-form.ts'
import { contextAs, type CouncilKey, got, personOf, seatTheCouncil, signInAs } from './world-council.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

/** The seated council, and its meeting of 3 January 2017 with an item of business and a confidential one. Paper day is 28 December 2016. */
export type PapersWorld = World & Readonly<{ meeting: string; item: string; confidentialItem: string }>

export const PAPER_DAY = '2016-12-28'

export async function openPapersWorld(options: WorldOptions = {}): Promise<PapersWorld> {
  const world = await openWorld(options)
  await seatTheCouncil(world)
  const secretary = () => contextAs(world, 'secretary')
  const meeting = got(await callMeeting(await secretary(), { body: 'council', date: '2017-01-03' }))
  const about = { meeting, purpose: 'decision', presenterKey: 'secretary', hasPaper: true } as const
  const item = got(await addItem(await secretary(), { ...about, title: 'Kites in winter' }))
  const closed = { title: 'Closed item', confidentialTitle: 'The missing kite' }
  const confidentialItem = got(await addItem(await secretary(), { ...about, ...closed }))
  // The same object: what the council's world knows of a world hangs on it.
  return Object.assign(world, { meeting, item, confidentialItem })
}

export type Draft = Partial<Omit<NewPaper, 'author'>> & Readonly<{ by?: CouncilKey }>

/** A paper that somebody has drafted as its author. */
export async function drafted(world: World, { by = 'toyStore', ...draft }: Draft = {}): Promise<Kept<Paper>> {
  const context = await contextAs(world, by)
  const author = { kind: 'person', key: personOf(world, by), words: context.actor.capacity } as const
  const paper: NewPaper = {
    title: 'Lending kites in winter',
    body: 'council',
    purpose: 'decision',
    summary: 'Kites break in frost. We ask to lend them from March on.',
    recommendations: [
      { verb: 'note', text: 'how many kites broke' },
      { verb: 'approve', text: 'that kites are lent from March to October' },
    ],
    ...draft,
    author,
  }
  return got(await draftPaper(context, paper))
}

export async function stepped(
  world: World,
  paper: string,
  act: PaperAct,
  by: CouncilKey = 'secretary',
  reason?: string,
): Promise<Kept<Paper>> {
  return got(await stepPaper(await contextAs(world, by), { paper, act, reason }))
}

/** A paper that its author has submitted, and that the secretary has accepted and placed at an item; answers its reference. */
export async function placed(
  world: PapersWorld,
  { id }: Readonly<{ id: string }>,
  by: CouncilKey,
  item: string = world.item,
): Promise<string> {
  await stepped(world, id, 'submit-paper', by)
  await stepped(world, id, 'accept-paper')
  return got(await placePaperAtItem(await contextAs(world, 'secretary'), { item, paper: id }))
}

/** A paper of a class, issued: at the confidential item if its class needs it. */
export async function issued(
  world: PapersWorld,
  classification: Classification,
  draft: Draft = {},
): Promise<Kept<Paper>> {
  const by = draft.by ?? 'toyStore'
  const { record } = await drafted(world, { ...draft, by, classification })
  const item = classification === 'red' ? world.confidentialItem : world.item
  await placed(world, record, by, item)
  return await stepped(world, record.id, 'issue-paper')
}

/** Hands in a file on the page of a paper, as a browser sends it; answers the status and the reasons of a refusal. */
export async function handIn(
  world: World,
  reference: string,
  file: Readonly<{ name: string; bytes: Uint8Array | string }>,
  fields: Readonly<Record<string, string>>,
  as?: CouncilKey,
): Promise<Readonly<{ status: number; reasons: readonly string[]; says: string }>> {
  const written = async (all: Readonly<Record<string, unknown>>) => {
    const sent = new FormData()
    for (const [name, value] of Object.entries(all)) sent.append(name, String(value))
    sent.append('file', new Blob([Buffer.from(file.bytes)]), file.name)
    // The fetch of this platform writes the body of a form with files, with the boundary in its content type.
    const body = new Response(sent)
    return { payload: Buffer.from(await body.arrayBuffer()), type: body.headers.get('content-type') ?? '' }
  }
  const reply = await sendFresh(world, {
    url: `/papers/${reference}/files`,
    headers: { accept: 'application/json' },
    fields,
    write: written,
    cookies: as === undefined ? {} : await signInAs(world, as),
  })
  const { refusals = [] } = reply.json<{ refusals?: { reason: string; says: string }[] }>()
  return {
    status: reply.statusCode,
    reasons: refusals.map(({ reason }) => reason),
    says: refusals.map(({ says }) => says).join(' '),
  }
}

/** A file as it is sent out. */
export async function fetched(world: World, url: string, as?: CouncilKey) {
  const cookies = as === undefined ? {} : await signInAs(world, as)
  return await world.server.inject({ method: 'GET', url, cookies })
}

/** The confidential item of the meeting: its number, and the identifier of what stands for it apart. */
export async function confidentialPartOf(world: PapersWorld): Promise<Readonly<{ number: number; twin: string }>> {
  const [rows = []] = await world.house.database.read(KEEPER, partsOf('toy', world.meeting))
  const parts = partsFrom(rows)
  const item = parts?.items.find(({ record }) => record.id === world.confidentialItem)
  const twin = parts?.twins.get(world.confidentialItem)
  const number = item?.content.number
  if (number == null || twin === undefined) throw new Error('there is no confidential item')
  return { number, twin: twin.record.id }
}
