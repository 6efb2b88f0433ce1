/** Stands in for Scaleway's command line tool: `FAKE_SCW` names a file that holds the account and every call. */
import { readFileSync, writeFileSync } from 'node:fs'
import { answer, type FakeAccount } from './fake-account.ts'

const file = process.env.FAKE_SCW!
const account = JSON.parse(readFileSync(file, 'utf8')) as FakeAccount
try {
  const said = answer(account, process.argv.slice(2))
  writeFileSync(file, JSON.stringify(account))
  process.stdout.write(`${JSON.stringify(said)}\n`)
} catch (error) {
  writeFileSync(file, JSON.stringify(account))
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
