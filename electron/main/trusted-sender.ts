/** What is looked at of the frame that sent a message; null once it has navigated away or was destroyed. */
export type SenderFrame = { url: string; parent: unknown } | null

/** Whether a message came from the app's own page in the window's top frame. */
export function isTrustedSender(frame: SenderFrame, origin: string): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url, origin)
}

/** Whether a URL belongs to the app's own origin. Compared as text: `new URL().origin` of an unregistered scheme is "null". */
export const isOwnUrl = (url: string, origin: string): boolean => url.startsWith(`${origin}/`)

/** Schemes that never leave the process: previews of diagrams, and the developer tools' own page. */
const LOCAL_SCHEMES = ['data:', 'blob:', 'devtools:']

/** The one rule for the network: there is none. */
export const mayLoad = (url: string, origin: string): boolean =>
  isOwnUrl(url, origin) || LOCAL_SCHEMES.some((scheme) => url.startsWith(scheme))
