/** Levels that no account and no state comes near. */
export const DEEPEST_JSON = 1000
/** Characters below which any nesting is read within a second. */
const LARGE = 10_000_000
/** How much of a large text is looked at before all of it is: going through every character takes as long as reading the JSON. */
const SAMPLES = 64
const SAMPLE_LENGTH = 4096
/** Levels within one sample that only nesting for its own sake comes to. */
const STEEP = 128

const QUOTE = 0x22
const BACKSLASH = 0x5c

const levelOf = (code: number): number => {
  if (code === 0x5b || code === 0x7b) return 1
  return code === 0x5d || code === 0x7d ? -1 : 0
}

/** Strings are not told from the rest here: one full of brackets is found out afterwards. */
const isSteep = (json: string): boolean => {
  const step = Math.max(SAMPLE_LENGTH, Math.floor(json.length / SAMPLES))
  for (let start = 0; start < json.length; start += step) {
    let level = 0
    for (let at = start; at < start + SAMPLE_LENGTH && at < json.length; at++) level += levelOf(json.charCodeAt(at))
    if (Math.abs(level) > STEEP) return true
  }
  return false
}

/** The offset of the quote that ends the string begun at `start`; the text's end where there is none. */
const endOfString = (json: string, start: number): number => {
  for (let at = json.indexOf('"', start + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let before = at - 1
    while (json.charCodeAt(before) === BACKSLASH) before--
    if ((at - before) % 2 === 1) return at
  }
  return json.length
}

/**
 * Where a large text nests deeper than `DEEPEST_JSON`, as an offset in UTF-16 code units; null where it does not. A hundred
 * megabytes of brackets are five gigabytes once they are parsed, so they are not.
 */
export const tooDeepAt = (json: string): number | null => {
  if (json.length < LARGE || !isSteep(json)) return null
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) at = endOfString(json, at)
    else {
      depth += levelOf(code)
      if (depth > DEEPEST_JSON) return at
    }
  }
  return null
}
