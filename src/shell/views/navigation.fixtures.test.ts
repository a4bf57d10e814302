import { backLink } from './back-link.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { wordsOf } from './fixtures/given-field.ts'
import {
  attributesOf,
  compareWithFixtures,
  contentOf,
  type Given,
  listOf,
  optionalBoolean,
  optionalString,
  recordOf,
  stringOf,
} from './fixtures/govuk-fixtures.ts'
import { footer } from './footer.ts'
import { type PageItem, type PageLink, pagination } from './pagination.ts'
import { serviceNavigation } from './service-navigation.ts'
import { skipLink } from './skip-link.ts'
import { taskList } from './task-list.ts'
import { tag } from './tag.ts'

compareWithFixtures('breadcrumbs', given =>
  breadcrumbs(
    listOf(given['items']).map(item => ({ ...wordsOf(item), href: optionalString(item['href']) })),
    {
      label: optionalString(given['labelText']),
      collapsesOnMobile: optionalBoolean(given['collapseOnMobile']),
      classes: optionalString(given['classes']),
      attributes: attributesOf(given['attributes']),
    },
  ),
)

compareWithFixtures('back-link', given => {
  const { text: words, ...options } = wordsOf(given)
  return backLink(optionalString(given['href']) ?? '#', words === '' ? undefined : words, options)
})

compareWithFixtures('skip-link', given => {
  const { text: words, ...options } = wordsOf(given)
  return skipLink(words, optionalString(given['href']) ?? '#content', options)
})

compareWithFixtures('pagination', given =>
  pagination({
    previous: pageLinkOf(given['previous']),
    next: pageLinkOf(given['next']),
    items:
      given['items'] === undefined
        ? undefined
        : listOf(given['items'])
            .filter(item => Object.keys(item).length > 0)
            .map(pageItemOf),
    label: optionalString(given['landmarkLabel']),
    classes: optionalString(given['classes']),
    attributes: attributesOf(given['attributes']),
  }),
)

compareWithFixtures(
  'service-navigation',
  given =>
    serviceNavigation({
      items: listOf(given['navigation']).map(item => ({
        ...wordsOf(item),
        href: optionalString(item['href']),
        isCurrent: optionalBoolean(item['current']),
        isActive: optionalBoolean(item['active']),
      })),
      serviceName: optionalString(given['serviceName']),
      serviceUrl: optionalString(given['serviceUrl']),
      label: optionalString(given['ariaLabel']),
      navigationLabel: optionalString(given['navigationLabel']),
      navigationId: optionalString(given['navigationId']),
      navigationClasses: optionalString(given['navigationClasses']),
      menuText: optionalString(given['menuButtonText']),
      menuLabel: optionalString(given['menuButtonLabel']),
      collapsesOnMobile: optionalBoolean(given['collapseNavigationOnMobile']),
      classes: optionalString(given['classes']),
      attributes: attributesOf(given['attributes']),
    }),
  {
    'nothing else is put into the navigation': [
      'with language navigation',
      'with right-aligned language navigation',
      'inverse with language navigation',
      'with slotted content',
      'with `inline` end slot',
    ],
  },
)

const NAVIGATIONS = [
  'with default width navigation (one column)',
  'with default width navigation (two columns)',
  'with navigation',
  'with navigation item attributes',
  'Full GDS example',
  'Three equal columns',
]

compareWithFixtures(
  'footer',
  given => {
    const meta = recordOf(given['meta'])
    const words = contentOf(meta)
    return footer({
      links: listOf(meta['items']).map(item => ({ ...linkOf(item), text: stringOf(item['text']) })),
      linksTitle: optionalString(meta['visuallyHiddenTitle']),
      words: words === '' ? undefined : words,
      classes: optionalString(given['classes']),
      attributes: attributesOf(given['attributes']),
    })
  },
  {
    'the foot has no navigation of its own': NAVIGATIONS,
    'the title of the links stands only over links': [
      'with custom meta',
      'with only custom meta',
      'meta html as text',
      'with meta html',
      'with empty meta',
      'with empty meta items',
    ],
    'the container is that of the page': ['with container classes'],
  },
  // The crown, the licence and Crown copyright are not ours.
  '.govuk-footer__crown, .govuk-footer__licence-logo, .govuk-footer__licence-description, .govuk-footer__meta-item:last-child',
)

compareWithFixtures('task-list', given =>
  taskList(
    (Array.isArray(given['items']) ? given['items'] : []).map(item => (item ? taskOf(recordOf(item)) : undefined)),
    {
      idPrefix: optionalString(given['idPrefix']),
      classes: optionalString(given['classes']),
      attributes: attributesOf(given['attributes']),
    },
  ),
)

function linkOf(given: Given) {
  return { href: stringOf(given['href']), attributes: attributesOf(given['attributes']) }
}

function pageLinkOf(given: unknown): PageLink | undefined {
  if (given === undefined) return undefined
  const { href, labelText, attributes, ...words } = recordOf(given)
  const isWorded = words['text'] !== undefined || words['html'] !== undefined
  return {
    href: stringOf(href),
    text: isWorded ? contentOf(words) : undefined,
    label: optionalString(labelText),
    attributes: attributesOf(attributes),
  }
}

function pageItemOf(given: Given): PageItem {
  if (given['ellipsis'] === true) return 'ellipsis'
  return {
    number: stringOf(given['number']),
    href: stringOf(given['href']),
    isCurrent: optionalBoolean(given['current']),
    label: optionalString(given['visuallyHiddenText']),
    attributes: attributesOf(given['attributes']),
  }
}

function taskOf(given: Given) {
  const [title, status] = [recordOf(given['title']), recordOf(given['status'])]
  const { text: words, ...options } = wordsOf(recordOf(status['tag']))
  return {
    title: contentOf(title),
    titleClasses: optionalString(title['classes']),
    href: optionalString(given['href']),
    hint: given['hint'] === undefined ? undefined : contentOf(given['hint']),
    status: status['tag'] === undefined ? contentOf(status) : tag(words, undefined, options),
    statusClasses: optionalString(status['classes']),
    classes: optionalString(given['classes']),
  }
}
