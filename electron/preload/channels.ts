/** The two messages between a window and the desktop shell: a request with its reply, and an event. */
export const REQUEST_CHANNEL = 'interlink:request'
export const EVENT_CHANNEL = 'interlink:event'
