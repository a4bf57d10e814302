import type { Refusal } from '../../kit/verdict.ts'

/**
 * The link from a refusal to the box that it is about. Its form is the one that was sent: a page may have boxes of one name in several forms,
 * each with an id of its own. A refusal of a field that the page does not show has no link.
 */
export function linkToField(main: string, action: string, { field }: Refusal): string | undefined {
  if (field === undefined) return undefined
  const forms = main.split('<form').slice(1)
  const sent = forms.filter(form => form.includes(`action="${action}"`))
  const id = boxIn([...sent, main], field)
  return id === undefined ? undefined : `#${id}`
}

function boxIn(pieces: readonly string[], field: string): string | undefined {
  for (const piece of pieces) {
    const boxes = piece.match(/<(?:input|textarea|select)\b[^>]*>/g) ?? []
    const own = boxes.filter(box => [field, `${field}-day`].includes(attributeOf(box, 'name') ?? ''))
    const id = own.map(box => attributeOf(box, 'id')).find(known => known !== undefined)
    if (id !== undefined) return id
    if (piece.includes(` id="${field}"`)) return field
  }
  return undefined
}

function attributeOf(tag: string, name: string): string | undefined {
  return tag.split(` ${name}="`)[1]?.split('"')[0]
}
