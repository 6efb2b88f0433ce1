/**
 * What a click or a key does to the selection: the row alone; added or taken away (Ctrl); all from the anchor to it (Shift);
 * these added to what is selected (Ctrl and Shift, or Shift on a row's mark).
 */
export type Reach = 'alone' | 'toggle' | 'range' | 'extend'

export const reachOf = (keys: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): Reach => {
  const ctrl = keys.ctrlKey || keys.metaKey
  if (keys.shiftKey) return ctrl ? 'extend' : 'range'
  return ctrl ? 'toggle' : 'alone'
}

/** `order`: the ids of all rows as they are shown. `anchor`: where a range begins; null where nothing was selected yet. */
export type RowSelection = { order: readonly string[]; selection: readonly string[]; anchor: string | null }

/** The selection after row `id` was reached. */
export const selectionAfter = ({ order, selection, anchor }: RowSelection, id: string, reach: Reach): string[] => {
  switch (reach) {
    case 'alone':
      return [id]
    case 'toggle':
      return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id]
    case 'range':
      return between(order, anchor, id)
    case 'extend':
      return [...new Set([...selection, ...between(order, anchor, id)])]
  }
}

/** The rows from one to the other, both included; without an anchor, or with one that is filtered out, the row alone. */
const between = (order: readonly string[], anchor: string | null, id: string): string[] => {
  const to = order.indexOf(id)
  const from = anchor === null ? -1 : order.indexOf(anchor)
  if (from < 0 || to < 0) return [id]
  return order.slice(Math.min(from, to), Math.max(from, to) + 1)
}
