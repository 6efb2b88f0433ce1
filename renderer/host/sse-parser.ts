/**
 * Splits a text stream of server-sent events (WHATWG HTML 9.2) into the `data` of each event. Chunks may end anywhere.
 * Comments and other fields are ignored: only `data` is used by our hosts.
 */
export const sseParser = (onData: (data: string) => void): ((chunk: string) => void) => {
  let rest = ''
  let data: string[] = []
  return (chunk) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) onData(data.join('\n'))
        data = []
      } else if (line.startsWith('data:')) {
        data.push(line.slice(line.startsWith('data: ') ? 6 : 5))
      }
    }
  }
}
