/**
 * Where a key takes the active row of a list of `count` rows; null where the key moves nothing. `page`: rows in view.
 * From nowhere (-1), down goes to the first row and up to the last.
 */
export const movedIndex = (key: string, index: number, count: number, page: number): number | null => {
  if (count === 0) return null
  const within = (next: number) => Math.max(0, Math.min(count - 1, next))
  switch (key) {
    case 'ArrowDown':
      return within(index + 1)
    case 'ArrowUp':
      return index < 0 ? count - 1 : within(index - 1)
    case 'PageDown':
      return within(index + Math.max(1, page))
    case 'PageUp':
      return within(index - Math.max(1, page))
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
