import { type Static, Type } from 'typebox'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { choice, line, prose, ticked } from '../../../shell/web/form-input.ts'
import type { DraftableAct } from '../../parties/door.ts'
import { describeAlternativeWithin } from '../acts/describe-alternative-within.ts'
import { describeModificationWithin } from '../acts/describe-modification-within.ts'
import { recordViewWithin } from '../acts/record-view-within.ts'
import { EFFECTS } from '../modification.ts'
import { findAlternative, ORIGINAL, solutionsOf } from '../solution.ts'
import { editionFollowed } from '../store-standing.ts'
import { draftableOfOwn } from './draftable-own.ts'
import { describedInWords } from './draftable-proposal.ts'
import { descriptionFields, onlyWords } from './keeping-forms.ts'
import { described, DESCRIPTION_FIELDS } from './proposal-fields.ts'

export const DESCRIBE = 'describe-modification'
export const DESCRIBE_ALTERNATIVE = 'describe-alternative'
export const RECORD_VIEW = 'record-view'

const about = line(120)
const DescriptionFields = Type.Object({ about, ...DESCRIPTION_FIELDS, onlyWordsChange: ticked() })

const describing = draftableOfOwn({
  key: DESCRIBE,
  says: 'Say anew what a proposal of yours is about',
  fields: DescriptionFields,
  solutions: () => [ORIGINAL],
  questions: (ask, { content, record }) =>
    html`${descriptionFields(ask, editionFollowed(ask.house.pack, { record, content }).partyCategories, lastOf(ask), content)}
      ${content.solution !== '' && onlyWords(ask, 'onlyWordsChange')}`,
  words: ({ edition }, fields) => {
    // Checked against these fields when the draft was saved.
    const { onlyWordsChange, ...said } = fields as Static<typeof DescriptionFields>
    return [...describedInWords(edition, described(said)), onlyWordsSaid(onlyWordsChange)]
  },
  say: async (tx, { modification, speaksFor, fields }) => {
    // Checked against these fields when the draft was saved.
    const { onlyWordsChange, ...said } = fields as Static<typeof DescriptionFields>
    const told = { modification, speaksFor, onlyWordsChange: onlyWordsChange !== undefined, ...described(said) }
    return await describeModificationWithin(tx, told)
  },
})

const AlternativeFields = Type.Object({ about, text: prose(10_000), onlyWordsChange: ticked() })

const describingAlternative = draftableOfOwn({
  key: DESCRIBE_ALTERNATIVE,
  says: 'Say what an alternative to a proposal of yours is',
  fields: AlternativeFields,
  solutions: ({ solutions }) => solutions.map(({ key }) => key).filter(key => key !== ORIGINAL),
  questions: (ask, { content }, solution) => {
    const { text = '' } = findAlternative(content, solution) ?? {}
    return html`${textarea({ ...common(ask, 'text', text), label: 'What it is', rows: 5 })}${text !== '' && onlyWords(ask, 'onlyWordsChange')}`
  },
  words: (_ask, fields) => {
    // Checked against these fields when the draft was saved.
    const { text, onlyWordsChange } = fields as Static<typeof AlternativeFields>
    return [{ key: 'What it is', value: text }, onlyWordsSaid(onlyWordsChange)]
  },
  say: async (tx, { modification, speaksFor, solution, fields }) => {
    // Checked against these fields when the draft was saved.
    const { text, onlyWordsChange } = fields as Static<typeof AlternativeFields>
    const told = { modification, speaksFor, solution, text, onlyWordsChange: onlyWordsChange !== undefined }
    return await describeAlternativeWithin(tx, told)
  },
})

const ViewFields = Type.Object({ about, objective: line(60), effect: choice(EFFECTS), reason: prose(4000) })

const recordingView = draftableOfOwn({
  key: RECORD_VIEW,
  says: 'Say how a proposal of yours serves an objective',
  fields: ViewFields,
  solutions: content => solutionsOf(content).map(({ key }) => key),
  questions: (ask, kept) => {
    const { objectives } = editionFollowed(ask.house.pack, kept).modificationProcess
    const titled = objectives.map(({ key, title }) => ({ value: key, text: `(${key}) ${title}` }))
    const effects = EFFECTS.map(effect => ({ value: effect, text: effect }))
    return html`${select({ ...common(ask, 'objective'), label: 'Objective', items: titled })}
      ${select({ ...common(ask, 'effect'), label: 'Is it served', items: effects })}
      ${textarea({ ...common(ask, 'reason'), label: 'Why', rows: 3 })}`
  },
  words: (_ask, fields) => {
    // Checked against these fields when the draft was saved.
    const { objective, effect, reason } = fields as Static<typeof ViewFields>
    return [
      { key: 'Objective', value: objective },
      { key: 'Is it served', value: effect },
      { key: 'Why', value: reason },
    ]
  },
  say: async (tx, { modification, speaksFor, solution, fields }) => {
    // Checked against these fields when the draft was saved.
    const { objective, effect, reason } = fields as Static<typeof ViewFields>
    return await recordViewWithin(tx, { modification, speaksFor, solution, by: 'proposer', objective, effect, reason })
  },
})

function lastOf({ path }: Ask): string {
  return path.split('/').at(-1) ?? ''
}

function common(ask: Ask, name: string, current = '') {
  return { name, id: name, value: enteredOr(ask, name, current), errorMessage: errorOf(ask.refusals, name) }
}

function onlyWordsSaid(told: unknown): Readonly<{ key: string; value: string }> {
  return { key: 'Only its words change', value: told === undefined ? '' : 'Yes: it is the same solution' }
}

export const DRAFTABLE_SAYINGS: readonly DraftableAct[] = [describing, describingAlternative, recordingView]
