import { accordion } from './accordion.ts'
import { button, linkButton } from './button.ts'
import { details } from './details.ts'
import { errorSummary } from './error-summary.ts'
import { wordsOf } from './fixtures/given-field.ts'
import {
  attributesOf,
  compareWithFixtures,
  contentOf,
  type Given,
  listOf,
  optionalBoolean,
  optionalNumber,
  optionalString,
  recordOf,
  stringOf,
} from './fixtures/govuk-fixtures.ts'
import type { Content } from './html.ts'
import { insetText } from './inset-text.ts'
import { notificationBanner } from './notification-banner.ts'
import { panel } from './panel.ts'
import { phaseBanner } from './phase-banner.ts'
import { type SummaryAction, type SummaryCard, summaryList } from './summary-list.ts'
import { type Cell, table } from './table.ts'
import { COLOURS_OF_TAGS, tag } from './tag.ts'
import { warningText } from './warning-text.ts'

compareWithFixtures('button', given => {
  const options = {
    ...wordsOf(given),
    name: optionalString(given['name']),
    value: optionalString(given['value']),
    // The fixtures use no other type than those that we offer.
    type: optionalString(given['type']) as 'submit' | undefined,
    id: optionalString(given['id']),
    isDisabled: optionalBoolean(given['disabled']),
    isStart: optionalBoolean(given['isStartButton']),
    preventDoubleClick: optionalBoolean(given['preventDoubleClick']),
  }
  const href = optionalString(given['href'])
  return href === undefined ? button(options) : linkButton({ ...options, href })
})

compareWithFixtures(
  'error-summary',
  given => {
    const list = listOf(given['errorList'])
    return errorSummary(
      list.map(item => ({ reason: 'refused', says: stringOf(item['text']) })),
      {
        title: contentOf({ html: given['titleHtml'], text: given['titleText'] }),
        description: titled(given, 'description'),
        hrefOf: ({ says }) => optionalString(list.find(item => item['text'] === says)?.['href']),
        disableAutoFocus: optionalBoolean(given['disableAutoFocus']),
        classes: optionalString(given['classes']),
        attributes: attributesOf(given['attributes']),
      },
    )
  },
  {
    'a refusal is plain words': ['error list with attributes', 'error list with html', 'error list with html link'],
  },
)

compareWithFixtures('table', given =>
  table({
    caption: optionalString(given['caption']),
    captionClasses: optionalString(given['captionClasses']),
    head: given['head'] ? listOf(given['head']).map(cellOf) : undefined,
    rows: Array.isArray(given['rows']) ? given['rows'].filter(Boolean).map(row => listOf(row).map(cellOf)) : [],
    // The frame in which a wide table scrolls is ours.
    scrolls: false,
    firstCellIsHeader: optionalBoolean(given['firstCellIsHeader']),
    classes: optionalString(given['classes']),
    attributes: attributesOf(given['attributes']),
  }),
)

compareWithFixtures('summary-list', given =>
  summaryList({
    rows: (Array.isArray(given['rows']) ? given['rows'] : []).map(row => (row ? rowOf(recordOf(row)) : undefined)),
    card: given['card'] === undefined ? undefined : cardOf(recordOf(given['card'])),
    classes: optionalString(given['classes']),
    attributes: attributesOf(given['attributes']),
  }),
)

compareWithFixtures('tag', given => {
  const { text: words, ...options } = wordsOf(given)
  return tag(words, undefined, options)
})

compareWithFixtures('details', given =>
  details({
    summary: titled(given, 'summary') ?? '',
    body: contentOf(given),
    isOpen: optionalBoolean(given['open']),
    id: optionalString(given['id']),
    classes: optionalString(given['classes']),
    attributes: attributesOf(given['attributes']),
  }),
)

compareWithFixtures(
  'accordion',
  given =>
    accordion({
      id: stringOf(given['id']),
      sections: sectionsOf(given['items']).map(
        item =>
          item && {
            heading: contentOf(item['heading']),
            summary: item['summary'] === undefined ? undefined : contentOf(item['summary']),
            content: contentOf(item['content']),
            isExpanded: optionalBoolean(item['expanded']),
          },
      ),
      headingLevel: optionalNumber(given['headingLevel']),
      remembersExpanded: optionalBoolean(given['rememberExpanded']),
      classes: optionalString(given['classes']),
      attributes: attributesOf(given['attributes']),
    }),
  { 'the words of the buttons are those of the script': ['with translations'] },
)

compareWithFixtures('inset-text', given => {
  const { text: words, ...options } = wordsOf(given)
  return insetText(words, { ...options, id: optionalString(given['id']) })
})

compareWithFixtures('warning-text', given => {
  const { text: words, ...options } = wordsOf(given)
  return warningText(words, { ...options, iconText: optionalString(given['iconFallbackText']) })
})

compareWithFixtures('notification-banner', given =>
  notificationBanner({
    body: contentOf(given),
    kind: given['type'] === 'success' ? 'success' : 'important',
    title: titled(given, 'title'),
    titleId: optionalString(given['titleId']),
    headingLevel: optionalNumber(Number(given['titleHeadingLevel'] ?? 2)),
    role: optionalString(given['role']),
    disableAutoFocus: optionalBoolean(given['disableAutoFocus']),
    classes: optionalString(given['classes']),
    attributes: attributesOf(given['attributes']),
  }),
)

const INTERRUPTIONS = [
  'interruption',
  'interruption-with-content-with-long-line-length',
  'interruption-with-headings-content-and-lists',
  'interruption with custom classes',
  'interruption, with actions classes and attributes',
  'interruption, submit action',
  'interruption, button link',
  'interruption, no actions',
  'interruption, no actions items',
]

compareWithFixtures(
  'panel',
  given =>
    panel({
      title: titled(given, 'title') ?? '',
      body: contentOf(given) === '' ? undefined : contentOf(given),
      headingLevel: optionalNumber(given['headingLevel']),
      classes: optionalString(given['classes']),
      attributes: attributesOf(given['attributes']),
    }),
  { 'a panel confirms what is done, and interrupts nobody': INTERRUPTIONS },
)

compareWithFixtures('phase-banner', given => {
  const { text: words, ...options } = wordsOf(given)
  const { classes } = recordOf(given['tag'])
  const tagColour = COLOURS_OF_TAGS.find(colour => classes === `govuk-tag--${colour}`)
  return phaseBanner({ tag: contentOf(given['tag']), tagColour, words, ...options })
})

/** `titleText` and `titleHtml`. */
function titled(given: Given, name: string): Content | undefined {
  const [words, html] = [given[`${name}Text`], given[`${name}Html`]]
  return words === undefined && html === undefined ? undefined : contentOf({ text: words, html })
}

/** What is left out counts in the numbers of the ids all the same. */
function sectionsOf(given: unknown): readonly (Given | undefined)[] {
  return Array.isArray(given) ? given.map(item => (item ? recordOf(item) : undefined)) : []
}

function cellOf(given: Given): Cell {
  return {
    content: contentOf(given),
    isNumeric: given['format'] === 'numeric',
    classes: optionalString(given['classes']),
    colspan: optionalNumber(given['colspan']),
    rowspan: optionalNumber(given['rowspan']),
    attributes: attributesOf(given['attributes']),
  }
}

function rowOf(given: Given) {
  const [key, value, actions] = [recordOf(given['key']), recordOf(given['value']), recordOf(given['actions'])]
  return {
    key: contentOf(key),
    value: contentOf(value),
    actions: actionsOf(actions),
    classes: optionalString(given['classes']),
    keyClasses: optionalString(key['classes']),
    valueClasses: optionalString(value['classes']),
    actionsClasses: optionalString(actions['classes']),
  }
}

function actionsOf(given: Given): readonly SummaryAction[] | undefined {
  if (given['items'] === undefined) return undefined
  return listOf(given['items']).map(action => ({
    ...wordsOf(action),
    href: stringOf(action['href']),
    about: optionalString(action['visuallyHiddenText']),
  }))
}

function cardOf(given: Given): SummaryCard {
  const title = recordOf(given['title'])
  return {
    title: given['title'] === undefined ? undefined : contentOf(title),
    headingLevel: optionalNumber(title['headingLevel']),
    actions: actionsOf(recordOf(given['actions'])),
    classes: optionalString(given['classes']),
    attributes: attributesOf(given['attributes']),
  }
}
