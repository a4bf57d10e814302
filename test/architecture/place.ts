/** An arrow may only point to a room further left. */
export const ROOMS = [
  'people',
  'bank-holidays',
  'parties',
  'bodies',
  'elections',
  'sight',
  'papers',
  'meetings',
  'decisions',
  'actions',
  'minutes',
  'code-text',
  'consultations',
  'modifications',
  'assessments',
  'timetables',
  'releases',
  'assurance',
  'registers',
  'reporting',
  'budget',
  'desk',
] as const

/** What a file of a room is, as its name says. */
export type Layer = 'noun' | 'act' | 'store' | 'page' | 'job' | 'door' | 'room'

/** Where a file stands in the house. */
export type Place =
  | Readonly<{ kind: 'kit' | 'shell' | 'command' | 'start' | 'outside' }>
  | Readonly<{ kind: 'room'; room: string; layer: Layer }>

export function placeOf(path: string): Place {
  const [, top = '', room = '', ...rest] = path.split('/')
  if (!path.startsWith('src/')) return { kind: 'outside' }
  if (top === 'kit' || top === 'shell') return { kind: top }
  if (top === 'commands') return { kind: 'command' }
  if (top === 'rooms' && rest.length > 0) return { kind: 'room', room, layer: layerOf(rest) }
  return { kind: 'start' }
}

/** Read from the first name below the room: a folder counts like the file of its name. What is none of these is a noun. */
const LAYERS: readonly (readonly [RegExp, Layer])[] = [
  [/^acts$/, 'act'],
  [/^store(?:-.+)?(?:\.ts)?$/, 'store'],
  [/^tables(?:\.\d+)?\.sql$/, 'store'],
  [/^(?:pages|views|api)(?:-.+)?(?:\.ts)?$/, 'page'],
  [/^jobs(?:-.+)?(?:\.ts)?$/, 'job'],
  [/^door\.ts$/, 'door'],
  [/^room\.ts$/, 'room'],
]

function layerOf([name = '']: readonly string[]): Layer {
  return LAYERS.find(([pattern]) => pattern.test(name))?.[1] ?? 'noun'
}

export function isFurtherLeft(room: string, than: string): boolean {
  const order: readonly string[] = ROOMS
  return order.includes(room) && order.indexOf(room) < order.indexOf(than)
}
