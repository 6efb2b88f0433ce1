import { contextBridge, ipcRenderer } from 'electron'
import type { Host, HostEvent } from '../../shared/contract/requests.ts'
import { EVENT_CHANNEL, REQUEST_CHANNEL } from './channels.ts'

const listeners = new Set<(event: HostEvent) => void>()
/** Events that came before the page listened, such as a plan opened from the command line. */
let early: HostEvent[] = []

ipcRenderer.on(EVENT_CHANNEL, (_event, hostEvent: HostEvent) => {
  if (listeners.size === 0) early.push(hostEvent)
  for (const listener of listeners) listener(hostEvent)
})

/** All that the page can reach: two named functions, and neither `ipcRenderer` nor a channel's name. */
const host: Host = {
  request: (name, input) => ipcRenderer.invoke(REQUEST_CHANNEL, { name, input }),
  onEvent: (listener) => {
    listeners.add(listener)
    const missed = early
    early = []
    for (const event of missed) listener(event)
    return () => listeners.delete(listener)
  },
}

contextBridge.exposeInMainWorld('interlink', host)
