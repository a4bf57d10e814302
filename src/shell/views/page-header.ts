import { html, type Html } from './html.ts'
import { userText } from './user-text.ts'

export type PageHeaderOptions = Readonly<{
  codeTitle: string
  reader?: Readonly<{ name: string; capacity: string }> | undefined
  account?: Html | undefined
  search?: string | undefined
}>

/** The name of the product, the title of the code, who is reading, and the search box. */
export function pageHeader({ codeTitle, reader, account, search }: PageHeaderOptions): Html {
  return html`<div class="witan-header"><div class="govuk-width-container witan-header__container"><a class="witan-header__home" href="/"><span class="witan-header__product">Witan</span> <span class="witan-header__code">${codeTitle}</span></a>${
    search !== undefined && searchBox(search)
  }${(reader !== undefined || account !== undefined) && html`<div class="witan-header__account">${reader !== undefined && readerWords(reader)}${account}</div>`}</div></div>`
}

function searchBox(query: string): Html {
  return html`<form class="witan-search" action="/search" method="get" role="search"><label class="govuk-visually-hidden" for="site-search">Search</label><input class="govuk-input witan-search__input" id="site-search" name="q" type="search" value="${query}"><button class="witan-search__button" type="submit">Search</button></form>`
}

function readerWords({ name, capacity }: Readonly<{ name: string; capacity: string }>): Html {
  return html`<p class="witan-header__reader"><span class="govuk-visually-hidden">Signed in as </span><span class="witan-header__name">${userText(name)}</span><span class="govuk-visually-hidden">, </span> <span class="witan-header__capacity">${userText(capacity)}</span></p>`
}
