const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]'

/**
 * Remembers where the focus is to go back to. What is called then gives it to `element`; where that is gone, to what stands in
 * its field now (the thing in place of the button that attached it, and the other way round); else to the main view, so that
 * keys still go somewhere.
 */
export const rememberFocus = (element: Element | null): (() => void) => {
  const field = element?.closest('dd')
  return () => {
    const place = element?.isConnected && element !== document.body ? element : null
    const successor = field?.isConnected ? field.querySelector(FOCUSABLE) : null
    const target = place ?? successor ?? document.querySelector('main')
    if (target instanceof HTMLElement) target.focus()
  }
}
