import { capital } from '../../kit/capital.ts'
import type { Code } from '../../kit/pack/code.ts'
import { type Edition, getBody } from '../../kit/pack/pack.ts'
import { require, type Verdict } from '../../kit/verdict.ts'

export type Presenter = Readonly<{ key: string; words: string }>

/** Everybody whom an agenda may name: the chair and the members of the body, functions, organisations. */
export function listPresenters(edition: Edition, code: Code, body: string): readonly Presenter[] {
  const chair = getBody(edition, body).seats.find(({ isChair }) => isChair)?.title ?? capital(edition.words.chair)
  return [
    { key: 'chair', words: chair },
    { key: 'member', words: capital(edition.words.member) },
    ...edition.functions.map(({ key, title }) => ({ key, words: title })),
    ...code.organisations.map(({ key, name }) => ({ key, words: name })),
  ]
}

/** A key in words; what the pack does not know stands as it is. */
export function presenterInWords(edition: Edition, code: Code, body: string, key: string): string {
  return listPresenters(edition, code, body).find(presenter => presenter.key === key)?.words ?? key
}

/** Whoever is named is one of them. */
export function checkPresenter(edition: Edition, code: Code, body: string, key: string | undefined): Verdict {
  return require(key === undefined || listPresenters(edition, code, body).some(presenter => presenter.key === key), {
    reason: 'no-such-presenter',
    says: 'Choose from the list who presents it.',
    field: 'presenterKey',
  })
}
