/** A zoom in whole per cents, in tenths where the whole graph is far away. */
export const percentOf = (zoom: number): number => (zoom < 0.02 ? Math.round(zoom * 1000) / 10 : Math.round(zoom * 100))
