import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { test } from 'node:test'
import Fastify, { type FastifyInstance } from 'fastify'
import { endConnectionsOnClose } from './draining.ts'

async function listening(patienceMilliseconds?: number): Promise<Readonly<{ server: FastifyInstance; port: number }>> {
  const server = Fastify()
  endConnectionsOnClose(server, patienceMilliseconds)
  server.post('/votes', async ({ body }) => body)
  await server.listen({ host: '127.0.0.1', port: 0 })
  const address = server.server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 }
}

/** A request of which only the beginning has been sent. */
async function begun(port: number): Promise<Readonly<{ socket: Socket; got: () => string }>> {
  const socket = connect(port, '127.0.0.1')
  let got = ''
  socket.on('data', data => {
    got += data.toString()
  })
  await once(socket, 'connect')
  socket.write(
    'POST /votes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{"vote":',
  )
  await new Promise(resolve => setTimeout(resolve, 100))
  return { socket, got: () => got }
}

test('a request that has begun when the server closes is answered, and its connection ends with the answer', async () => {
  const { server, port } = await listening()
  const { socket, got } = await begun(port)
  const closed = server.close()
  await new Promise(resolve => setTimeout(resolve, 100))
  await assert.rejects(fetch(`http://127.0.0.1:${port}/votes`))
  const began = performance.now()
  socket.write('"for"}')
  await once(socket, 'close')
  await closed
  assert.match(got(), /^HTTP\/1\.1 200 OK[\s\S]*\{"vote":"for"\}$/)
  assert.ok(performance.now() - began < 5_000)
})

test('a connection that says nothing more does not hold the server up', async () => {
  const { server, port } = await listening(200)
  const { socket } = await begun(port)
  socket.on('error', () => undefined)
  const began = performance.now()
  await server.close()
  assert.ok(performance.now() - began < 5_000)
})
