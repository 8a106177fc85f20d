// Runs in a page before anything of its own: writes down when it had its first picture, that is, what the server said of
// the show, or, on a page without a show, a heading.

const seen = () => document.documentElement.dataset['show'] !== undefined || location.pathname === '/'

const observer = new MutationObserver(() => {
  if (!seen() || document.querySelector('#root h1') === null) return
  observer.disconnect()
  Object.assign(window, { firstSight: performance.timeOrigin + performance.now() })
})

observer.observe(document, { subtree: true, childList: true, attributes: true })
