import type { Answer, Refusal } from '../../shared/contract/answer.ts'
import type { HostError } from '../../shared/contract/host-error.ts'
import { text } from '../../shared/text/index.ts'
import type { Command } from './dialog.ts'
import { savingEnded, savingStarted } from './plan-slice.ts'
import { shownHint, shownMessage } from './shown-refusal.ts'
import type { AppThunk, Notice } from './store.ts'

/** A failure of the host in the shape of a refusal, so that callers have one way to look at an answer. */
const asRefused = (command: Command, { code, message, hint }: HostError): Answer => ({
  ok: false,
  command: command.command,
  refusals: [{ code, subject: '', message, hint }],
})

/** The notice that tells why a wish was not carried out: the first refusal in full, how many more there are. */
export const refusalNotice = (refusals: Refusal[]): Notice => {
  const [first, ...others] = refusals
  return {
    kind: 'refused',
    title: first === undefined ? text.refused.unknown : shownMessage(first),
    hint: [first === undefined ? '' : shownHint(first), ...others.map(shownMessage)]
      .filter((line) => line !== '')
      .join('\n'),
  }
}

/**
 * Sends one command to the host. The plan follows by the host's own event; this answers what the host answered.
 * A refusal is shown as a notice unless `quiet`: dialogs that show refusals in place ask for that.
 */
export const runCommand =
  (command: Command, { quiet = false }: { quiet?: boolean } = {}): AppThunk<Promise<Answer>> =>
  async (dispatch, _getState, { host, notify }) => {
    dispatch(savingStarted())
    try {
      const reply = await host.request('plan.execute', { command })
      const answer = reply.ok ? reply.value : asRefused(command, reply.error)
      if (!answer.ok && !quiet) notify(refusalNotice(answer.refusals))
      return answer
    } finally {
      dispatch(savingEnded())
    }
  }
