/**
 * The world failed, not the wish: files, locks, damaged or newer plans, malformed requests. Every host answers with one
 * of these; the renderer and the CLI show `message` and `hint`.
 */
export const HOST_ERROR_CODES = [
  'request/invalid',
  'plan/none-open',
  'plan/not-found',
  'plan/exists',
  'plan/not-a-plan',
  'plan/newer-version',
  'plan/damaged',
  'plan/read-only',
  'plan/disk-failed',
  'plan/no-such-point',
  'file/unwritable',
  'export/too-large',
  'export/cancelled',
  'import/refused',
  'import/cancelled',
  'host/failed',
] as const
export type HostErrorCode = (typeof HOST_ERROR_CODES)[number]

export type HostError = { code: HostErrorCode; message: string; hint: string }

export type Reply<T> = { ok: true; value: T } | { ok: false; error: HostError }
