import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../build/paths.ts'
import { shellQuote } from '../../../shared/formats/rollout/shell-quote.ts'
import type { FakeAccount } from './fake-account.ts'

export const emptyAccount = (): FakeAccount => ({
  ...{ vpcs: [], private_networks: [], routes: [], routing_policies: [], links: [], pops: [], partners: [], calls: [] },
})

/**
 * A `scw` in `folder` that answers for the account kept beside it and holds every argument against the SDK's types. `env` is
 * what a script needs to find it, before any other.
 */
export const fakeScw = (folder: string) => {
  const program = join(folder, 'scw')
  const state = join(folder, 'scw-account.json')
  const main = join(ROOT, 'test/support/fake-scw/main.ts')
  writeFileSync(program, `#!/bin/sh\nexec ${shellQuote(process.execPath)} ${shellQuote(main)} "$@"\n`)
  chmodSync(program, 0o755)
  const keep = (account: FakeAccount): void => writeFileSync(state, JSON.stringify(account))
  keep(emptyAccount())
  return {
    env: { PATH: `${folder}:${process.env.PATH}`, FAKE_SCW: state },
    keep,
    account: () => JSON.parse(readFileSync(state, 'utf8')) as FakeAccount,
  }
}
