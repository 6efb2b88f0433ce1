const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]'

/**
 * Remembers where the focus is to go back to. What is called then gives it to `element`; where that is gone, to what stands in
 * its field or panel now (the thing in place of the button that attached it, and the other way round); else to the list in the
 * main view, or that view itself, so that keys still go somewhere.
 */
export const rememberFocus = (element: Element | null): (() => void) => {
  const places = [element?.closest('dd'), element?.closest('section')]
  return () => {
    const giveOn = () => {
      const successor = places.find((place) => place?.isConnected)?.querySelector(FOCUSABLE)
      const target = successor ?? document.querySelector('main [role="grid"]') ?? document.querySelector('main')
      if (target instanceof HTMLElement) target.focus()
    }
    if (!(element instanceof HTMLElement) || element === document.body || !element.isConnected) return giveOn()
    element.focus()
    // What a command takes away may go a moment after the pop-up that sent it: the plan follows by an event of its own.
    const observer = new MutationObserver(() => {
      if (element.isConnected && document.activeElement === element) return
      observer.disconnect()
      if (!element.isConnected && document.activeElement === document.body) giveOn()
    })
    observer.observe(document.body, { childList: true, subtree: true })
  }
}
