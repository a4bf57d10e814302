import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type Task = Readonly<{
  title: Content
  /** Where it is done. A task that cannot be begun yet has none. */
  href?: string | undefined
  hint?: Content | undefined
  /** A few words, or a `tag`. */
  status: Content
  statusClasses?: string | undefined
  titleClasses?: string | undefined
  classes?: string | undefined
}>

export type TaskListOptions = Readonly<{
  idPrefix?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function taskList(tasks: readonly (Task | undefined | false)[], options: TaskListOptions = {}): Html {
  const own = { class: classNames('govuk-task-list', options.classes), ...options.attributes }
  const prefix = options.idPrefix ?? 'task-list'
  return html`<ul${attributes(own)}>${tasks.map((task, index) => task && entry(task, `${prefix}-${index + 1}`))}</ul>`
}

function entry(task: Task, id: string): Html {
  const block = 'govuk-task-list'
  const classes = classNames(`${block}__item`, task.href !== undefined && `${block}__item--with-link`, task.classes)
  const statusClasses = classNames(`${block}__status`, task.statusClasses)
  return html`<li class="${classes}"><div class="${block}__name-and-hint">${title(task, id)}${
    task.hint !== undefined && html`<div id="${id}-hint" class="${block}__hint">${task.hint}</div>`
  }</div><div class="${statusClasses}" id="${id}-status">${task.status}</div></li>`
}

function title(task: Task, id: string): Html {
  if (task.href === undefined) return html`<div${attributes({ class: task.titleClasses })}>${task.title}</div>`
  const own = {
    class: classNames('govuk-link govuk-task-list__link', task.titleClasses),
    href: task.href,
    'aria-describedby': classNames(task.hint !== undefined && `${id}-hint`, `${id}-status`),
  }
  return html`<a${attributes(own)}>${task.title}</a>`
}
