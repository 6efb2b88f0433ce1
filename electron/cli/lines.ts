import { CallError } from './exit-code.ts'

/**
 * The lines of a stream of UTF-8, without their line feeds. Only LF (and CR LF) ends a line: JSON texts may hold U+2028,
 * which `node:readline` would break. A byte order mark at the start is skipped. Bytes that are
 * no UTF-8 throw a `CallError` that names the `source`: replaced, they would get into the plan.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw new CallError(
        `${source} is not UTF-8 text.`,
        'Save it as UTF-8 (in PowerShell: … | Out-File -Encoding utf8). Commands answered so far were carried out.',
      )
    }
  }
  let rest = ''
  for await (const chunk of chunks) {
    const lines = decode(chunk).split('\n')
    // Only what is new is searched: a line may be longer than any chunk.
    lines[0] = rest + lines[0]!
    rest = lines.pop()!
    for (const line of lines) yield withoutReturn(line)
  }
  rest += decode()
  if (rest !== '') yield withoutReturn(rest)
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
