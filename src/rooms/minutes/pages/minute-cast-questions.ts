import { capital } from '../../../kit/capital.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import type { FormState } from './form-state.ts'
import { votersAt } from './minute-voters.ts'
import type { MinuteView } from './minute-view.ts'

/** Who decides and how: the body or its chair, seat by seat, with dissent and abstentions. */
export function castQuestions(view: MinuteView, state: FormState): Html {
  const voters = votersAt(view)
  const voting = voters.filter(({ hasVote }) => hasVote)
  return html`
    ${byQuestion(view, state)}
    ${checkboxes({
      name: 'recordsVotes',
      id: state.id('recordsVotes'),
      isSmall: true,
      values: state.enteredAll('recordsVotes'),
      items: [{ value: 'yes', text: 'Record the votes, whatever the verb' }],
    })}
    ${voting.map(({ seat, title }, n) => voteQuestion(seat, title, state, n))}
    ${view.body.castingVote.option === 'chair-on-a-tie' && castingQuestion(view, state)}
    ${dissentQuestions(voters, state)}`
}

function byQuestion(view: MinuteView, state: FormState): Html {
  return radios({
    name: 'by',
    id: state.id('by'),
    legend: { text: 'Who decides', classes: 'govuk-fieldset__legend--s' },
    isSmall: true,
    isInline: true,
    items: [
      { value: 'body', text: capital(view.body.inSentence) },
      { value: 'chair', text: `The ${view.edition.words.chair} alone` },
    ],
    value: state.entered('by', 'body'),
    errorMessage: state.error('by'),
  })
}

function voteQuestion(seat: string, title: string, state: FormState, place: number): Html {
  return select({
    name: 'votes',
    id: place === 0 ? state.id('votes') : state.id(`votes-${place}`),
    label: title,
    items: [
      { value: `${seat}:for`, text: 'For' },
      { value: `${seat}:against`, text: 'Against' },
      { value: `${seat}:abstain`, text: 'Abstains' },
      { value: `${seat}:`, text: 'Does not vote' },
    ],
    value: state.enteredAt('votes', place, `${seat}:for`),
    errorMessage: place === 0 ? state.error('votes') : undefined,
  })
}

function castingQuestion({ edition }: MinuteView, state: FormState): Html {
  return select({
    name: 'castingVote',
    id: state.id('castingVote'),
    label: `The casting vote of the ${edition.words.chair}`,
    items: [
      { value: '', text: 'Not given' },
      { value: 'for', text: 'For' },
      { value: 'against', text: 'Against' },
    ],
    value: state.entered('castingVote', ''),
    errorMessage: state.error('castingVote'),
  })
}

function dissentQuestions(voters: readonly Readonly<{ seat: string; title: string }>[], state: FormState): Html {
  const items = voters.map(({ seat, title }) => ({ value: seat, text: title }))
  return html`
    ${select({
      name: 'dissentSeat',
      id: state.id('dissentSeat'),
      label: 'Who dissents',
      items: [{ value: '', text: 'Nobody' }, ...items],
      value: state.entered('dissentSeat', ''),
      errorMessage: state.error('dissentSeat'),
    })}
    ${textInput({ name: 'dissentText', id: state.id('dissentText'), label: 'In what words', value: state.entered('dissentText', '') })}
    ${
      items.length > 0 &&
      checkboxes({
        name: 'abstained',
        id: state.id('abstained'),
        legend: { text: 'Who abstains, where no votes are recorded', classes: 'govuk-fieldset__legend--s' },
        isSmall: true,
        items,
        values: state.enteredAll('abstained'),
        errorMessage: state.error('abstained'),
      })
    }`
}
