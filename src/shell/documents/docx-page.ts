import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  type IPropertiesOptions,
  LevelFormat,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Document } from './document.ts'

/** All measures in twips, of which a millimetre has about 57. */
const MARGIN = 1247
export const TEXT_WIDTH = 11_906 - 2 * MARGIN
export const HANG = 567
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1500, bottom: 1500, left: MARGIN, right: MARGIN, header: 700, footer: 600 },
}

export const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
}

export const LIST_STYLES = { bullet: 'points', number: 'numbers', letter: 'letters' } as const

const INK = '1D3557'
const GREY = '454B54'
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B4BAC4', space: 4 }
const TABS = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }]

export function headerOf({ organisation, classification, externalMarking }: Document): Header {
  const marking = [classification.marking, externalMarking]
    .filter(words => words !== undefined && words !== '')
    .join(' – ')
  const children = [small(organisation), tab(), small(marking, true)]
  return new Header({ children: [new Paragraph({ tabStops: TABS, border: { bottom: LINE }, children })] })
}

export function footerOf({ reference, version, classification, footer }: Document): Footer {
  const left = [reference, version].filter(words => words !== undefined && words !== '').join(' – ')
  const page = new TextRun({
    size: 16,
    color: GREY,
    children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  })
  const first = [small(left), tab(), page]
  const second = [small(footer ?? ''), tab(), small(classification.marking, true)]
  return new Footer({
    children: [
      new Paragraph({ tabStops: TABS, border: { top: LINE }, spacing: { after: 0 }, children: first }),
      new Paragraph({ tabStops: TABS, children: second }),
    ],
  })
}

function small(text: string, bold = false): TextRun {
  return new TextRun({ text, bold, size: 16, color: GREY })
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] })
}

const heading = (size: number, before: number, italics = false) => ({
  run: { size, bold: true, color: INK, italics },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: 'Arial', size: 20, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 264 } },
    },
    title: { run: { size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 80 } } },
    heading1: heading(26, 360),
    heading2: heading(22, 280),
    heading3: heading(20, 240),
    heading4: heading(20, 220, true),
    listParagraph: { paragraph: { spacing: { after: 80 } } },
    caption: { run: { bold: true, size: 19 }, paragraph: { spacing: { before: 160, after: 80 } } },
  },
}

const DEPTH = [0, 1, 2, 3, 4, 5, 6, 7, 8]

function listStyle(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (level: number) => string,
) {
  const levels = DEPTH.map(level => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 480 + level * 360, hanging: 320 } } },
  }))
  return { reference, levels }
}

export const NUMBERING = {
  config: [
    listStyle(LIST_STYLES.bullet, LevelFormat.BULLET, level => (level % 2 === 0 ? '•' : '–')),
    listStyle(LIST_STYLES.number, LevelFormat.DECIMAL, level => `%${level + 1}.`),
    listStyle(LIST_STYLES.letter, LevelFormat.LOWER_LETTER, level => `%${level + 1})`),
  ],
}
