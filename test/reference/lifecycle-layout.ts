/** What a drawing shows: states from top to bottom, and what leads from one to another. */
export type Drawn = Readonly<{
  title: string
  initial: string
  states: readonly DrawnState[]
  steps: readonly DrawnStep[]
}>

export type DrawnState = Readonly<{ key: string; title: string; isFinal: boolean; stays: readonly string[] }>

/** The first line is the act; those after it stand smaller below. */
export type DrawnStep = Readonly<{ from: readonly string[]; to: string; says: readonly string[] }>

export type Box = DrawnState & Readonly<{ index: number; top: number; height: number }>

/** A step that does not go straight down: a line beside the boxes, on the right if it goes down and on the left if it goes up. */
export type Bus = Readonly<{ step: DrawnStep; side: 'left' | 'right'; boxes: readonly Box[]; target: Box }>
export type Lane = { buses: Bus[]; x: number }

/** In pixels; letters are not all of one width, so that these are a little wide. */
export const LINE = 15
export const MARGIN = 16
/** How far from the left edge of the boxes the straight line goes down: what is written beside it has the rest. */
export const STRAIGHT = 50
const LETTER = 6.6
const BOX_LEAST = 250
const GAP_LEAST = 40

/** Where everything stands. */
export type Layout = Readonly<{
  boxes: readonly Box[]
  straight: readonly DrawnStep[]
  begins: readonly DrawnStep[]
  lanes: readonly Lane[]
  taps: readonly Tap[]
  boxLeft: number
  boxWidth: number
  width: number
  height: number
}>

export function layOut(drawn: Drawn): Layout {
  const straight = drawn.steps.filter(step => isStraight(drawn, step))
  const begins = drawn.steps.filter(({ from }) => from.length === 0)
  const boxes = placeBoxes(drawn, straight)
  const buses = drawn.steps
    .filter(step => !begins.includes(step) && !straight.includes(step))
    .map(step => busOf(boxes, step))
  const left = lanesOf(buses.filter(({ side }) => side === 'left'))
  const right = lanesOf(buses.filter(({ side }) => side === 'right'))
  const boxWidth = Math.max(BOX_LEAST, STRAIGHT + 18 + widthOf([...straight, ...begins]))
  const boxLeft = MARGIN + widthOfLanes(left)
  setLanes(left, right, boxLeft, boxWidth)
  const last = boxes.at(-1)
  return {
    boxes,
    straight,
    begins,
    lanes: [...left, ...right],
    taps: buses.flatMap(bus => [...new Set(bus.boxes)].map(box => ({ bus, box }))),
    boxLeft,
    boxWidth,
    width: boxLeft + boxWidth + widthOfLanes(right) + MARGIN,
    height: (last === undefined ? 0 : last.top + last.height) + MARGIN,
  }
}

function isStraight({ states }: Drawn, { from, to }: DrawnStep): boolean {
  const target = states.findIndex(({ key }) => key === to)
  return from.length === 1 && states[target - 1]?.key === from[0]
}

/** A gap is as high as what is written in it, be it on the straight line or beside it. */
function placeBoxes({ states, steps }: Drawn, straight: readonly DrawnStep[]): readonly Box[] {
  const highest = Math.max(...steps.map(({ says }) => says.length))
  let top = MARGIN + 16 + (steps.some(({ from }) => from.length === 0) ? highest * LINE + 14 : 0)
  return states.map((state, index) => {
    const height = 30 + state.stays.length * LINE
    const box = { ...state, index, top, height }
    const onLine = straight.filter(({ from }) => from[0] === state.key).reduce((sum, { says }) => sum + says.length, 0)
    top += height + Math.max(GAP_LEAST, Math.max(onLine, highest) * LINE + 16)
    return box
  })
}

function busOf(boxes: readonly Box[], step: DrawnStep): Bus {
  const sources = boxes.filter(({ key }) => step.from.includes(key))
  const target = boxes.find(({ key }) => key === step.to)
  if (target === undefined) throw new Error(`${step.says[0]} leads to no state`)
  const goesUp = sources.some(({ index }) => index > target.index)
  return { step, side: goesUp ? 'left' : 'right', boxes: [...sources, target], target }
}

/** Buses that do not meet share a lane; the shorter ones stand nearer to the boxes. */
function lanesOf(buses: readonly Bus[]): readonly Lane[] {
  const lanes: Lane[] = []
  for (const bus of buses.toSorted((a, b) => lengthOf(a) - lengthOf(b))) {
    const free = lanes.find(lane => lane.buses.every(other => first(other) > last(bus) || last(other) < first(bus)))
    if (free === undefined) lanes.push({ buses: [bus], x: 0 })
    else free.buses.push(bus)
  }
  return lanes
}

const first = ({ boxes }: Bus): number => Math.min(...boxes.map(({ index }) => index))
const last = ({ boxes }: Bus): number => Math.max(...boxes.map(({ index }) => index))
const lengthOf = (bus: Bus): number => last(bus) - first(bus)

function laneWidth({ buses }: Lane): number {
  return widthOf(buses.map(({ step }) => step)) + 34
}

function widthOfLanes(lanes: readonly Lane[]): number {
  return lanes.reduce((sum, lane) => sum + laneWidth(lane), 0)
}

function widthOf(steps: readonly DrawnStep[]): number {
  return Math.ceil(Math.max(0, ...steps.flatMap(({ says }) => says.map(text => text.length * LETTER))))
}

/** What is written beside a line stands on the side that is away from the boxes. */
function setLanes(left: readonly Lane[], right: readonly Lane[], boxLeft: number, boxWidth: number): void {
  let x = boxLeft
  for (const lane of left) {
    lane.x = x - 24
    x -= laneWidth(lane)
  }
  x = boxLeft + boxWidth
  for (const lane of right) {
    lane.x = x + 24
    x += laneWidth(lane)
  }
}

export type Tap = Readonly<{ bus: Bus; box: Box }>

/** Lines that end at one side of a box are spread over its height. */
export function tapHeight({ bus, box }: Tap, taps: readonly Tap[]): number {
  const here = taps.filter(tap => tap.box === box && tap.bus.side === bus.side)
  return box.top + (box.height * (here.findIndex(tap => tap.bus === bus) + 1)) / (here.length + 1)
}
