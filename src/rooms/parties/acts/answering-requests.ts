import type { Further, PartyStep } from './take-step.ts'

/** What an answer does to the application: all that was asked and waits is answered by it. */
export function answeringRequests({ reason = '' }: Pick<PartyStep, 'reason'>): Further {
  return {
    application: (application, on) => ({
      ...application,
      requests: application.requests.map(request =>
        request.suppliedOn === null ? { ...request, suppliedOn: on, supplied: reason } : request,
      ),
    }),
  }
}
