/** Controls that are `input` elements and take no text: a switch that was just flipped must not swallow Ctrl Z. */
const WITHOUT_TEXT = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color']

type Control = Pick<HTMLInputElement, 'tagName' | 'type' | 'isContentEditable'>

/** Whether keys that reach `target` are text, or edit text: such keys are no shortcuts. */
export const isTyping = (target: Control | null): boolean =>
  target !== null &&
  (target.isContentEditable ||
    target.tagName === 'TEXTAREA' ||
    target.tagName === 'SELECT' ||
    (target.tagName === 'INPUT' && !WITHOUT_TEXT.includes(target.type)))
