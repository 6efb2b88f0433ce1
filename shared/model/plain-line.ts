/**
 * What acts on whatever shows a text instead of being seen in it: control characters (a terminal obeys them, a line ends with
 * them), line and paragraph separators, and the marks that turn the direction of what follows (Unicode Bidi_Control). For the
 * inside of a character class of a `u` expression: every place has its own idea of what to put instead, none its own list.
 */
export const UNSEEN = String.raw`\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}`

const UNSEEN_RUN = new RegExp(`[${UNSEEN}]+`, 'gu')

/** A text on one line, without anything that a terminal, a script or a reader's eyes would obey: a space stands for it. */
export const plainLine = (text: string): string => text.replace(UNSEEN_RUN, ' ')
