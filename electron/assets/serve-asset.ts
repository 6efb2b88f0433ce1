import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { contentSecurityPolicy } from './content-security-policy.ts'

/** One answer, in no host's own terms: node:http and Electron's protocol both turn it into theirs. */
export type AssetResponse = { status: 200 | 404; headers: Record<string, string>; body: Buffer<ArrayBuffer> }

/** Only these are served: whatever else lies in the folder is not the window's. */
const MIME_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
}

/** The build puts a hash of the contents into the names below this folder. */
const HASHED = /^assets\//

/** Where index.html wants the nonce of this very response. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/**
 * The built window's file for a URL path (`/`, `/assets/index-1a2b.js`), with the headers that every host must send.
 * Anything outside `rendererDir`, of an unknown type or absent is a 404.
 */
export async function serveAsset(rendererDir: string, urlPath: string): Promise<AssetResponse> {
  const nonce = randomBytes(16).toString('base64')
  const file = fileFor(urlPath)
  const mimeType = file && MIME_TYPES[extname(file)]
  if (!file || !mimeType) return notFound(nonce)
  try {
    const body = await readFile(join(rendererDir, file))
    const isPage = file.endsWith('.html')
    return {
      status: 200,
      headers: {
        ...securityHeaders(nonce),
        'content-type': mimeType,
        'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-store',
      },
      body: isPage ? Buffer.from(body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)) : body,
    }
  } catch {
    return notFound(nonce)
  }
}

/** The path inside the folder, or null where the URL is not a plain one or leads out of the folder. */
function fileFor(urlPath: string): string | null {
  if (!urlPath.startsWith('/')) return null
  let path: string
  try {
    path = decodeURIComponent(urlPath.slice(1))
  } catch {
    return null
  }
  if (path === '') return 'index.html'
  // On Windows a backslash separates folders too, and a colon names a drive or a stream of a file.
  if (/[\0\\:]/.test(path)) return null
  return path.split('/').some((segment) => segment === '' || segment.startsWith('.')) ? null : path
}

const notFound = (nonce: string): AssetResponse => ({
  status: 404,
  headers: { ...securityHeaders(nonce), 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from('Not found'),
})

const securityHeaders = (nonce: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
})
