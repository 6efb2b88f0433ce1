import { ipcMain } from 'electron'
import { text } from '../../shared/text/index.ts'
import { REQUEST_CHANNEL } from '../preload/channels.ts'
import type { Door } from '../service/door.ts'
import { isTrustedSender } from './trusted-sender.ts'

/** Answers the window's requests through the one door, and nobody else's: a message from any other page is an error there. */
export function answerRequests(door: Door, origin: string): void {
  ipcMain.handle(REQUEST_CHANNEL, (event, message: unknown) => {
    if (!isTrustedSender(event.senderFrame, origin)) throw new Error(text.desktop.untrustedSender)
    const { name, input } = (typeof message === 'object' && message !== null ? message : {}) as Record<string, unknown>
    return door(String(name), input)
  })
}
