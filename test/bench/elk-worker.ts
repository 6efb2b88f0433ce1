import { parentPort, workerData } from 'node:worker_threads'
import ELK from 'elkjs/lib/elk.bundled.js'

/** Lays out the graph it is given and answers how many milliseconds that took (layout-peers.ts). */
const elk = new ELK()
const start = performance.now()
await elk.layout(workerData)
parentPort?.postMessage(performance.now() - start)
