/**
 * What the window may load, the same on every host: its own files, nothing from elsewhere, no inline script, no eval.
 * The nonce lets the component library add its style sheet; images and fonts may be data or blobs, since diagrams are
 * previewed that way.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
