/** A `planned` InterLink is as if active in the `planned` view and as if absent in the `today` view. */
export const VIEWS = ['today', 'planned'] as const
export type View = (typeof VIEWS)[number]
