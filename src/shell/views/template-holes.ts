/**
 * Where each `${...}` of a template stands. It decides what may be put there: text and markup between tags, text in a box to be typed on or in
 * a quoted attribute, a number in the name of a heading (`<h${level}>`), and `attributes()` inside a tag.
 */
export type Hole =
  | Readonly<{ place: 'content' | 'typed' | 'heading-level' | 'tag' }>
  | Readonly<{ place: 'attribute'; name: string; isStart: boolean }>

/** Throws a TypeError if a value would stand where it cannot be made safe, or if the template ends within a tag. */
export function listHoles(strings: readonly string[]): readonly Hole[] {
  const known = holes.get(strings)
  if (known !== undefined) return known
  const found = findHoles(strings)
  holes.set(strings, found)
  return found
}

// The strings of a template are one object for its place in the source, so each template is read once.
const holes = new WeakMap<readonly string[], readonly Hole[]>()

function findHoles(strings: readonly string[]): readonly Hole[] {
  const found: Hole[] = []
  let state: State = { at: 'content', name: '', quote: '', isStart: false, element: '' }
  strings.forEach((part, index) => {
    for (const character of part) state = next(state, character)
    if (index === strings.length - 1) return
    found.push(holeIn(state))
    state = afterHole(state)
  })
  if (state.at !== 'content') throw new TypeError(`This template ends within a tag: ${strings.join('${}')}`)
  return found
}

type State = Readonly<{
  at: 'content' | 'open' | 'tag-name' | 'tag' | 'attribute-name' | 'equals' | 'value' | 'unquoted' | 'comment'
  /** The name of the tag or attribute, or the comment, that is being read. */
  name: string
  quote: string
  /** Nothing of the value has been read yet. */
  isStart: boolean
  /** The element around, if its content is not HTML, or is what somebody types. */
  element: string
}>

/** What somebody types on stands there as it was typed. */
const TYPED_ELEMENT = 'textarea'
const RAW_ELEMENTS: readonly string[] = ['script', 'style', 'iframe', 'noscript', 'xmp', 'plaintext']

function next(state: State, character: string): State {
  switch (state.at) {
    case 'content':
      return character === '<' ? { ...state, at: 'open' } : state
    case 'open':
      if (character === '!') return { ...state, at: 'comment', name: '' }
      return { ...state, at: /[a-z/]/i.test(character) ? 'tag-name' : 'content', name: character }
    case 'comment':
      return inComment(state, character)
    case 'tag-name':
      if (character === '>') return { ...entered(state), at: 'content' }
      return /\s/.test(character) ? { ...entered(state), at: 'tag' } : { ...state, name: state.name + character }
    case 'equals':
      if (/\s/.test(character)) return state
      if (!/["']/.test(character)) return { ...state, at: 'unquoted' }
      return { ...state, at: 'value', quote: character, isStart: true }
    case 'value':
      return character === state.quote ? { ...state, at: 'tag' } : { ...state, isStart: false }
    default:
      return betweenAttributes(state, character)
  }
}

function betweenAttributes(state: State, character: string): State {
  if (character === '>') return { ...state, at: 'content' }
  if (/[\s/]/.test(character)) return { ...state, at: 'tag' }
  if (state.at === 'unquoted') return state
  if (character === '=') return { ...state, at: 'equals' }
  return { ...state, at: 'attribute-name', name: (state.at === 'attribute-name' ? state.name : '') + character }
}

function inComment(state: State, character: string): State {
  const name = state.name + character
  const isOver = name.startsWith('--') ? name.length > 4 && name.endsWith('-->') : character === '>'
  return { ...state, at: isOver ? 'content' : 'comment', name }
}

/** Knows, once the name of a tag is read, whether it opens or closes an element whose content is not HTML. */
function entered(state: State): State {
  const name = state.name.toLowerCase()
  if (name === TYPED_ELEMENT || RAW_ELEMENTS.includes(name)) return { ...state, element: name }
  return name === `/${state.element}` ? { ...state, element: '' } : state
}

function holeIn(state: State): Hole {
  switch (state.at) {
    case 'content':
      if (state.element === '') return { place: 'content' }
      if (state.element === TYPED_ELEMENT) return { place: 'typed' }
      throw new TypeError(`Nothing may be put into <${state.element}>: escaping does not work there`)
    case 'tag-name':
      return { place: /^\/?h$/i.test(state.name) ? 'heading-level' : 'tag' }
    case 'tag':
    case 'attribute-name':
      return { place: 'tag' }
    case 'value':
      return attributeHole(state)
    default:
      throw new TypeError(`A value may stand between tags or in a quoted attribute, not after “${state.name}”`)
  }
}

function attributeHole({ name, isStart }: State): Hole {
  if (/^(on|style$|srcdoc$)/i.test(name)) throw new TypeError(`Nothing may be put into ${name}: it is code`)
  return { place: 'attribute', name: name.toLowerCase(), isStart }
}

/** `attributes()` begins with a blank of its own, so what follows it is a new attribute. */
function afterHole(state: State): State {
  if (state.at === 'value') return { ...state, isStart: false }
  if (state.at === 'attribute-name') return { ...state, at: 'tag' }
  return state.at === 'tag-name' && !/^\/?h$/i.test(state.name) ? { ...entered(state), at: 'tag' } : state
}
