import type { Refusal } from '../../kit/verdict.ts'
import { html } from '../views/html.ts'
import { type Page, page } from './page.ts'

/** One page for what does not exist and for what this reader may not see. */
export function absentPage(): Page {
  return page({
    title: 'Page not found',
    status: 404,
    data: { status: 404 },
    main: html`
      <h1 class="govuk-heading-l">Page not found</h1>
      <p class="govuk-body">There is nothing at this address, or it is not open to you.</p>
      <p class="govuk-body">Check the reference, <a class="govuk-link" href="/search">search</a>, or
        <a class="govuk-link" href="/sign-in">sign in</a> if you have not.</p>`,
  })
}

export function refusedPage(refusals: readonly Refusal[]): Page {
  return page({
    title: 'This cannot be done',
    status: 422,
    data: { refusals },
    main: html`
      <h1 class="govuk-heading-l">This cannot be done</h1>
      <ul class="govuk-list govuk-list--bullet">${refusals.map(({ says }) => html`<li>${says}</li>`)}</ul>
      <p class="govuk-body">Nothing has been changed. Go back and correct it.</p>`,
  })
}

/** Tells the reader nothing of what broke; the log has it under this number. */
export function brokenPage(incident: string): Page {
  return page({
    title: 'Something went wrong',
    status: 500,
    data: { status: 500, incident },
    main: html`
      <h1 class="govuk-heading-l">Something went wrong</h1>
      <p class="govuk-body">What you asked could not be done, and nothing of it was kept. Try again in a minute.</p>
      <p class="govuk-body">If it happens again, tell the administrator this number: <strong>${incident}</strong>.</p>`,
  })
}
