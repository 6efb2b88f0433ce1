import type { HostError, HostErrorCode } from '../../shared/contract/host-error.ts'

/** What a handler throws when the world failed: the door answers with `error`. */
export class HostFailure extends Error {
  readonly error: HostError

  constructor(code: HostErrorCode, { message, hint }: Omit<HostError, 'code'>, options?: ErrorOptions) {
    super(message, options)
    this.name = 'HostFailure'
    this.error = { code, message, hint }
  }
}
