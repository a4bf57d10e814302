import { attributes } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type ProgressStep = Readonly<{
  text: Content
  state: 'done' | 'current' | 'to-do' | 'skipped'
  /** When it was done, or is due. */
  note?: Content | undefined
  href?: string | undefined
}>

/** The stages of a case, and which of them it has reached. */
export function progressSteps(steps: readonly ProgressStep[], label = 'Progress'): Html {
  return html`<ol class="witan-steps" aria-label="${label}">${steps.map(step)}</ol>`
}

const SAID: Readonly<Record<ProgressStep['state'], string>> = {
  done: 'Done',
  current: 'Now',
  'to-do': 'To do',
  skipped: 'Left out',
}

function step({ text, state, note, href }: ProgressStep): Html {
  const block = 'witan-steps'
  const words = href === undefined ? text : html`<a class="govuk-link" href="${href}">${text}</a>`
  const own = {
    class: `${block}__step ${block}__step--${state}`,
    'aria-current': state === 'current' ? 'step' : undefined,
  }
  return html`<li${attributes(own)}><span class="${block}__state">${SAID[state]}<span class="govuk-visually-hidden">: </span></span><span class="${block}__name">${words}</span>${
    note !== undefined && html`<span class="${block}__note">${note}</span>`
  }</li>`
}
