import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import type { Connection } from '../../../renderer/host/host-connection.ts'
import { webHost } from '../../../renderer/host/web-host.ts'

test('a planner that refuses the key is not asked again, and the window is told so', async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    response.writeHead(401).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const host = webHost('old key', `http://127.0.0.1:${port}/api/`)
  const told = await new Promise<Connection>((tell) => host.onConnection(tell))
  expect(told).toBe('refused')
  expect(asked).toBe(1)
  server.close()
})
