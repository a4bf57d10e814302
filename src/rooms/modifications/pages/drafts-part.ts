import { html, type Html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { draftLinks } from '../../parties/door.ts'
import { checkMayKeep, speakersIn } from '../roles.ts'
import { nameOfSolution, ORIGINAL, solutionInSentence, solutionsOf } from '../solution.ts'
import { DESCRIBE, DESCRIBE_ALTERNATIVE, RECORD_VIEW } from './draftable-description.ts'
import { stepsForParty, TAKE_STEP } from './draftable-step.ts'
import { aboutPart } from './draftable-subject.ts'
import type { ModificationPage } from './modification-view.ts'

/** For the people of a party: what their party may do with this, which they draft together and a signatory sends. */
export async function draftsPart(ask: Ask, { kept, edition }: ModificationPage): Promise<Html | undefined> {
  const own = ask.reader.actor.party
  if (own === null || !ask.reader.isIn('party-contacts') || ask.asAt !== undefined) return undefined
  const { record, content } = kept
  const about = (part: string) => aboutPart(record.reference, part)
  const solutions = solutionsOf(content).map(({ key }) => key)
  const steps = await stepsForParty(ask, kept, own)
  const functions = speakersIn(edition).map(({ key }) => key)
  const mayDescribe = checkMayKeep(edition, { isSystem: false, functions, speaksFor: own }, kept).ok
  const links = await draftLinks(ask, [
    ...steps.map(({ key, says }) => ({ act: TAKE_STEP, says, about: about(key) })),
    ...(mayDescribe
      ? [
          { act: DESCRIBE, says: 'Say anew what it is about', about: about(ORIGINAL) },
          ...solutions
            .filter(key => key !== ORIGINAL)
            .map(key => ({ act: DESCRIBE_ALTERNATIVE, says: `Say what ${nameOfSolution(key)} is`, about: about(key) })),
          ...solutions.map(key => {
            return {
              act: RECORD_VIEW,
              says: `Say how ${solutionInSentence(key)} serves an objective`,
              about: about(key),
            }
          }),
        ]
      : []),
  ])
  if (links.length === 0) return undefined
  return html`<section aria-labelledby="drafting"><h2 class="govuk-heading-m" id="drafting">Draft it together with your colleagues</h2>
    <p class="govuk-body">Any of you writes it, and whoever speaks for you in this sends it.</p>
    <ul class="govuk-list">${links.map(link => html`<li>${link}</li>`)}</ul></section>`
}
