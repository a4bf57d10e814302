import type { DemoParty } from '../kit/pack/demonstration-people.ts'
import { beginDraft, DRAFTABLE_ACTS, listOrganisation, nameProvider, slugOf } from '../rooms/parties/door.ts'
import { byPerson, bySystem, done, inTurn, onDay, type Stage, type Step } from './stage.ts'

/** Who acts for the parties, and what their people have drafted and nobody has sent yet. */
export function standingSteps(stage: Stage): readonly Step[] {
  const listed = new Map<string, string>()
  return stage.facts.parties.flatMap((party, place) => [
    ...providerSteps(stage, party, place, listed),
    ...(party.drafts ?? []).map(({ act, by, on, fields }) => {
      const at = inTurn(onDay(on, '11:00'), place)
      const run = async () => {
        const context = await byPerson(stage, by, at)
        const draft = { party: slugOf(party.name), fields }
        const known = stage.house.offers.of(DRAFTABLE_ACTS).find(one => one.key === act)
        if (known === undefined) throw new Error(`${act} is nothing that parties may draft.`)
        done(await beginDraft(context, known, draft), `${by} drafts ${act}`)
      }
      return { at, part: 'Drafts', run }
    }),
  ])
}

function providerSteps(stage: Stage, party: DemoParty, place: number, listed: Map<string, string>): readonly Step[] {
  const { provider } = party
  if (provider === undefined) return []
  const { role, name, signifier, from } = provider
  const at = inTurn(onDay(from, '08:20'), place)
  const run = async () => {
    const known = listed.get(name)
    const entering = { role, name, signifier }
    const organisation = known ?? done(await listOrganisation(bySystem(stage, at), entering), name)
    listed.set(name, organisation)
    const naming = { organisation, party: slugOf(party.name), from }
    done(await nameProvider(bySystem(stage, at), naming), `${party.name} names ${name}`)
  }
  return [{ at, part: 'Parties', run }]
}
