import type { FastifyInstance } from 'fastify'

/** Whoever has not sent the whole of a request by then, or not taken the whole of an answer, is not waited for. */
const PATIENCE_MILLISECONDS = 10_000

/**
 * When the server closes, what has begun is answered, and each connection ends with its answer: one that would be kept open for further requests would
 * hold the server up for as long as its other end likes.
 */
export function endConnectionsOnClose(server: FastifyInstance, patienceMilliseconds = PATIENCE_MILLISECONDS): void {
  let isClosing = false
  server.addHook('preClose', async () => {
    isClosing = true
    const patience = setTimeout(() => server.server.closeAllConnections(), patienceMilliseconds)
    server.server.once('close', () => clearTimeout(patience))
  })
  server.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
}
