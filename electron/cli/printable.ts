import { UNSEEN } from '../../shared/model/plain-line.ts'

const EACH_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu')

/** Text of unknown origin, safe to print on one line: what would act on the terminal is spelled out. */
export const printable = (text: string): string =>
  text.replace(EACH_UNSEEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)

const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u
/** East Asian wide and fullwidth characters and emoji (Unicode TR 11, by block). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const c of text) columns += NO_WIDTH.test(c) ? 0 : WIDE.test(c) ? 2 : 1
  return columns
}
