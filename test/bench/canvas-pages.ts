import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { rendererConfig } from '../../build/vite.renderer.ts'
import { serveAsset } from '../../electron/assets/serve-asset.ts'
import { arranged } from '../../electron/service/arrange.ts'
import { Workspace } from '../../electron/service/workspace.ts'
import { startWebHost } from '../../electron/web/web-host.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { graphOf } from '../../shared/topology/graph.ts'
import { sceneOf } from '../../shared/topology/scene.ts'

/** A page to be measured: where it is, and what closes its server. */
export type ServedPage = { url: string; close(): Promise<void> }

/** The app itself, built as it is shipped, with `plan` open. */
export async function serveApp(plan: Plan, folder: string): Promise<ServedPage> {
  const rendererDir = join(folder, 'app')
  await build(rendererConfig(rendererDir))
  const host = { kind: 'web', version: 'bench', asksForPaths: false, platform: process.platform } as const
  const workspace = new Workspace({ host, stateDir: join(folder, 'state'), plansDir: join(folder, 'plans') })
  workspace.create(arranged(plan), join(folder, 'bench.interlink'))
  const server = await startWebHost({ workspace, rendererDir })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      workspace.close()
    },
  }
}

/** Nodes and edges as React Flow takes them: the same places, sizes and names as in the app. */
function stockGraph(plan: Plan) {
  const scene = sceneOf(graphOf(plan), arranged(plan).positions, { edgeState: () => ({ state: 'idle' }) })
  return {
    nodes: scene.nodes.map(({ id, x, y, width, height, card }) => ({
      id,
      position: { x, y },
      data: { label: card.label },
      style: { width, height },
      sourcePosition: 'right',
      targetPosition: 'left',
    })),
    edges: scene.edges.map(({ id, from, to }) => ({ id, source: from, target: to })),
  }
}

/** A stock React Flow page with the same graph, built the same way. */
export async function serveStock(plan: Plan, folder: string): Promise<ServedPage> {
  const outDir = join(folder, 'stock')
  await build({
    configFile: false,
    root: fileURLToPath(new URL('stock-react-flow', import.meta.url)),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 4096 },
  })
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'graph.json'), JSON.stringify(stockGraph(plan)))
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await serveAsset(outDir, request.url ?? '/')
    // The app's Content-Security-Policy is the app's: this page has a style of its own inline.
    const { 'content-security-policy': _, ...others } = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    response.writeHead(status, others).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/index.html`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
