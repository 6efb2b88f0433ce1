/** How much of a node there is room for. Screen size decides, so it follows from the zoom alone. */
export type Detail = 'block' | 'title' | 'card'

/** Below: a title of 10 screen pixels would have room for hardly a syllable. */
const TITLE_FROM = 0.2
/** Below: secondary text (11 px) would be under 5 screen pixels. */
const CARD_FROM = 0.45

export const detailAt = (zoom: number): Detail => (zoom < TITLE_FROM ? 'block' : zoom < CARD_FROM ? 'title' : 'card')

/** From here on dashes and the marks of edges are told apart. */
export const showsMarks = (zoom: number): boolean => zoom >= 0.3

/** From here on the grid that nodes snap to helps the eye instead of filling it with dots. */
export const showsGrid = (zoom: number): boolean => zoom >= 0.5
