import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html, type Value } from './html.ts'

export type IdentityBarOptions = Readonly<{
  /** Which record this is: its reference and its state. */
  title: Content
  /** Links and buttons for what can be done with it. */
  actions?: Value
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function identityBar(options: IdentityBarOptions): Html {
  const block = 'moj-identity-bar'
  const own = { class: classNames(block, options.classes), ...options.attributes }
  return html`<div${attributes(own)}><div class="${block}__container"><div class="${block}__details"><span class="${block}__title">${options.title}</span></div>${
    options.actions !== undefined &&
    html`<div class="${block}__actions"><div class="${block}__menu">${options.actions}</div></div>`
  }</div></div>`
}
