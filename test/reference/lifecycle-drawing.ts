import {
  type Box,
  type Bus,
  type Drawn,
  type DrawnStep,
  type Layout,
  layOut,
  LINE,
  MARGIN,
  STRAIGHT,
  tapHeight,
} from './lifecycle-layout.ts'

/** The lifecycle as SVG. The same lifecycle is always drawn alike. */
export function drawLifecycle(drawn: Drawn): string {
  const layout = layOut(drawn)
  return svgOf(drawn.title, layout, [
    ...layout.begins.map(step => beginning(layout, step)),
    ...layout.boxes.map(box => boxOf(layout, box)),
    ...straightLines(layout),
    ...layout.lanes.flatMap(({ buses, x }) => buses.map(bus => busLines(layout, bus, x))),
  ])
}

function busLines({ boxLeft, boxWidth, taps }: Layout, bus: Bus, x: number): string {
  const edge = bus.side === 'left' ? boxLeft : boxLeft + boxWidth
  const own = [...new Set(bus.boxes)]
    .map(box => ({ box, y: tapHeight({ bus, box }, taps) }))
    .toSorted((a, b) => a.y - b.y)
  const [top, next] = own
  const bottom = own.at(-1)
  if (top === undefined || bottom === undefined || next === undefined) return ''
  const lines = own.map(({ box, y }) => {
    const isTarget = box === bus.target
    return isTarget ? line(x, y, edge, y, true) : line(edge, y, x, y, false)
  })
  const textTop = top.box.top + top.box.height + 8 + LINE
  const [at, anchor] = bus.side === 'left' ? [x - 6, 'end'] : [x + 6, 'start']
  return [line(x, top.y, x, bottom.y, false), ...lines, text(bus.step.says, at, textTop, anchor)].join('\n')
}

function straightLines({ straight, boxes, boxLeft }: Layout): readonly string[] {
  const x = boxLeft + STRAIGHT
  return [...Map.groupBy(straight, ({ to }) => to)].map(([to, steps]) => {
    const target = boxes.find(({ key }) => key === to)
    const source = boxes.find(({ index }) => index === (target?.index ?? 0) - 1)
    if (target === undefined || source === undefined) return ''
    const bottom = source.top + source.height
    let y = bottom + 8 + LINE
    const labels = steps.map(({ says }) => {
      const label = text(says, x + 8, y, 'start')
      y += says.length * LINE
      return label
    })
    return [line(x, bottom, x, target.top, true), ...labels].join('\n')
  })
}

function beginning({ boxes, boxLeft }: Layout, step: DrawnStep): string {
  const target = boxes.find(({ key }) => key === step.to)
  if (target === undefined) return ''
  const x = boxLeft + STRAIGHT
  const dot = `<circle cx="${x}" cy="${MARGIN}" r="6" class="dot"/>`
  return [dot, line(x, MARGIN + 6, x, target.top, true), text(step.says, x + 8, MARGIN + 22, 'start')].join('\n')
}

function boxOf({ boxLeft: left, boxWidth }: Layout, { title, isFinal, stays, top, height }: Box): string {
  const inner = isFinal
    ? `<rect x="${left + 3}" y="${top + 3}" width="${boxWidth - 6}" height="${height - 6}" class="box"/>`
    : ''
  const middle = left + boxWidth / 2
  const more = stays.map(
    (act, n) =>
      `<text x="${middle}" y="${top + 36 + n * LINE}" text-anchor="middle" class="small">${escape(`stays: ${act}`)}</text>`,
  )
  return [
    `<rect x="${left}" y="${top}" width="${boxWidth}" height="${height}" class="box"/>${inner}`,
    `<text x="${middle}" y="${top + 20}" text-anchor="middle" class="state">${escape(title)}</text>`,
    ...more,
  ].join('\n')
}

function line(x1: number, y1: number, x2: number, y2: number, hasHead: boolean): string {
  const head = hasHead ? ' marker-end="url(#head)"' : ''
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"${head}/>`
}

function text(lines: readonly string[], x: number, y: number, anchor: string): string {
  const spans = lines.map((says, n) => {
    const style = n === 0 ? 'act' : 'small'
    return `<text x="${round(x)}" y="${round(y + n * LINE)}" text-anchor="${anchor}" class="${style}">${escape(says)}</text>`
  })
  return spans.join('\n')
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}

function escape(says: string): string {
  return says.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const STYLE =
  'text{font:12px sans-serif;fill:#0b0c0c}.state{font-weight:bold;font-size:14px}.act{font-weight:bold}.small{font-size:11px;fill:#383f43}' +
  '.box{fill:#fff;stroke:#0b0c0c}.dot{fill:#0b0c0c}line{stroke:#1d70b8;stroke-width:1.5}'

function svgOf(title: string, { width, height }: Layout, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escape(title)}</title>
<style>${STYLE}</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#1d70b8"/></marker></defs>
<rect width="${width}" height="${height}" fill="#fff"/>
${parts.filter(part => part !== '').join('\n')}
</svg>
`
}
