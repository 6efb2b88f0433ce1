/** Lower case, accents taken off, so that "zurich" finds "Zürich". */
export const searchable = (text: string): string =>
  /[^\u0020-\u007e]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() : text.toLowerCase()

/** Whether every word of `query` occurs in `haystack` (already searchable). */
export const matchesQuery = (haystack: string, query: string): boolean =>
  searchable(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
