/** Characters that are written at a time: a few milliseconds' worth, between which the window draws. */
const SLICE = 1 << 20

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * `payload` as JSON. Texts of many megabytes, such as files to import, are written piece by piece: in one go that would
 * hold the window up for seconds.
 */
export const jsonBody = async (payload: unknown): Promise<string | Blob> => {
  const long: string[] = []
  const stand = crypto.randomUUID()
  const skeleton = JSON.stringify(payload, (_key, value: unknown) => {
    if (typeof value !== 'string' || value.length <= SLICE) return value
    long.push(value)
    return stand
  })
  if (long.length === 0) return skeleton
  const [head, ...rest] = skeleton.split(`"${stand}"`)
  const parts: Blob[] = [new Blob([head!])]
  for (const [i, text] of long.entries()) {
    parts.push(new Blob(['"']))
    for (let at = 0; at < text.length; at += SLICE) {
      // A surrogate pair that is cut apart is written as two escapes, which read as the pair again.
      parts.push(new Blob([JSON.stringify(text.slice(at, at + SLICE)).slice(1, -1)]))
      await nextTask()
    }
    parts.push(new Blob(['"', rest[i]!]))
  }
  return new Blob(parts)
}
