import { type Attributes, attributes } from './attributes.ts'
import { asking, html, type Html, type Value } from './html.ts'

export type FormOptions = Readonly<{
  /** The noun that the act leaves behind. */
  action: string
  method: 'post'
  csrf?: string | undefined
  /** A fresh identifier for each time that the form is shown: sent twice, it acts once. */
  idempotencyKey: string
  /** The version of the record that the reader saw, so that a stale save is noticed. */
  version?: number | undefined
  /** For a form that sends files. */
  isMultipart?: boolean | undefined
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  body: Value
}>

/** A form that acts: it sends `_key`, `_version` and `_csrf` with its fields. What only asks goes by GET, with `queryForm`. */
export function form(options: FormOptions): Html {
  const own = {
    action: options.action,
    method: options.method,
    enctype: options.isMultipart === true ? 'multipart/form-data' : undefined,
    // The server says what is wrong, in full; a browser would stop at the first field.
    novalidate: true,
    id: options.id,
    class: options.classes,
    ...options.attributes,
  }
  const made = html`<form${attributes(own)}>${hidden('_key', options.idempotencyKey)}${hidden('_version', options.version)}${hidden('_csrf', options.csrf)}${options.body}</form>`
  const { id, action, version } = options
  const boxes = made.asks.filter(asked => asked.kind === 'box')
  const others = made.asks.filter(({ kind }) => kind !== 'box')
  return asking(made, [{ kind: 'form', id, action, version, boxes }, ...others])
}

/** A form that only asks. */
export function queryForm(options: Pick<FormOptions, 'action' | 'id' | 'classes' | 'attributes' | 'body'>): Html {
  const own = { action: options.action, method: 'get', id: options.id, class: options.classes, ...options.attributes }
  return html`<form${attributes(own)}>${options.body}</form>`
}

/** A field that is sent and not seen; nothing if there is no value. */
export function hidden(name: string, value: string | number | undefined): Html | undefined {
  return value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}">`
}
