import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type NotificationBannerOptions = Readonly<{
  /** Plain text stands as a heading; Html stands as it is. */
  body: Content
  kind?: 'important' | 'success' | undefined
  title?: Content | undefined
  titleId?: string | undefined
  headingLevel?: number | undefined
  role?: string | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function notificationBanner(options: NotificationBannerOptions): Html {
  const isSuccess = options.kind === 'success'
  const block = 'govuk-notification-banner'
  const titleId = options.titleId ?? `${block}-title`
  const level = options.headingLevel ?? 2
  const own = {
    class: classNames(block, isSuccess && `${block}--success`, options.classes),
    role: options.role ?? (isSuccess ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': block,
    'data-disable-auto-focus': options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus),
    ...options.attributes,
  }
  const title = options.title ?? (isSuccess ? 'Success' : 'Important')
  const body = typeof options.body === 'object' ? options.body : html`<p class="${block}__heading">${options.body}</p>`
  return html`<div${attributes(own)}><div class="${block}__header"><h${level} class="${block}__title" id="${titleId}">${title}</h${level}></div><div class="${block}__content">${body}</div></div>`
}
