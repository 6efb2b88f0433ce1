/** The whole number that was typed, in decimal digits alone; null for anything else, such as `1e3`, `0x10` or nothing. */
export const wholeNumber = (typed: string): number | null => (/^\s*-?\d+\s*$/.test(typed) ? Number(typed) : null)
