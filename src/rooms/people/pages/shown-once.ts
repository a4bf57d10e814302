import { html } from '../../../shell/views/html.ts'
import { warningText } from '../../../shell/views/warning-text.ts'
import { type Page, page } from '../../../shell/web/page.ts'

/** New recovery codes, which nobody sees again. */
export function codesPage(codes: readonly string[]): Page {
  return page({
    title: 'Your recovery codes',
    data: { codes },
    width: 'two-thirds',
    isPrivate: true,
    main: html`<h1 class="govuk-heading-l">Your recovery codes</h1>
      ${warningText('Write these down, or print them, now. They are shown this once.')}
      <p class="govuk-body">Each works once: in the place of the six digits when you sign in with your password, and together with a link by mail when you have lost
        everything else. Those that you had before do not work any more.</p>
      <ul class="govuk-list">${codes.map(code => html`<li><code>${code}</code></li>`)}</ul>
      <p class="govuk-body"><a class="govuk-link" href="/account">I have written them down</a></p>`,
  })
}

/** A new token, which nobody sees again. */
export function tokenPage(token: string): Page {
  return page({
    title: 'Your new token',
    data: { token },
    width: 'two-thirds',
    isPrivate: true,
    main: html`<h1 class="govuk-heading-l">Your new token</h1>
      ${warningText('Put it where your program finds it, now. It is shown this once.')}
      <p class="govuk-body"><code class="witan-token">${token}</code></p>
      <p class="govuk-body">Your program sends it with each request, as <code>Authorization: Bearer</code> and the token.</p>
      <p class="govuk-body"><a class="govuk-link" href="/account">Back to your account</a></p>`,
  })
}

/** The link of an invitation, for whoever gives it to the person: only where no mail is sent, and nobody else is on this machine. */
export function linkPage(address: string, name: string, back: string): Page {
  return page({
    title: 'The link of the invitation',
    data: { link: address },
    width: 'two-thirds',
    isPrivate: true,
    main: html`<h1 class="govuk-heading-l">The link of the invitation</h1>
      ${warningText('Give this link to nobody but the person, now. It is shown this once.')}
      <p class="govuk-body">This installation sends no mail, so you carry the link yourself. Whoever opens it within an hour, and chooses how to sign in,
        signs in as ${name} from then on.</p>
      <p class="govuk-body"><code class="witan-token">${address}</code></p>
      <p class="govuk-body"><a class="govuk-link" href="${back}">Back</a></p>`,
  })
}
