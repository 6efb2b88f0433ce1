/** `npm run dev`: the window with hot reload, in front of the web host, both on loopback. Host code is read at start. */
import { homedir } from 'node:os'
import { createServer } from 'vite'
import manifest from '../package.json' with { type: 'json' }
import { RENDERER_DIR } from './paths.ts'
import { serveWeb } from './serve-web.ts'
import { startArguments } from './start-arguments.ts'
import { defaultUserDataDir } from './user-data-dir.ts'
import { rendererConfig } from './vite.renderer.ts'

const { plan, port, userDataDir } = startArguments(process.argv.slice(2))
const host = await serveWeb({
  version: manifest.version,
  userDataDir: userDataDir ?? defaultUserDataDir(manifest.productName, process.platform, process.env, homedir()),
  plan,
  port: 0,
})
const target = `http://127.0.0.1:${host.port}`

const server = await createServer({
  ...rendererConfig(RENDERER_DIR),
  logLevel: 'info',
  // Vite serves modules and a socket of its own: the strict policy of the built window (electron/assets) is not sent here.
  server: {
    host: '127.0.0.1',
    port: port || 5173,
    proxy: {
      '/api': {
        target,
        changeOrigin: true,
        configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', target)),
      },
    },
  },
})
await server.listen()
const { port: shownPort } = server.httpServer!.address() as { port: number }
const stop = async () => {
  await server.close()
  await host.close()
  process.exit()
}
process.once('SIGINT', stop).once('SIGTERM', stop)
console.log(`${manifest.productName}, with hot reload: http://127.0.0.1:${shownPort}/#${host.key}`)
