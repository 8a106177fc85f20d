// Runs in a page before anything of its own: writes down when its figures were first right, that is, when a clock is drawn
// that is within a second and a half of the end of the turn by this machine's own clock, which is the server's too.

/** @type {Window & { firstRight?: number }} */
const here = window

const look = () => {
  const ends = document.documentElement?.dataset['floorEnds']
  const figure = /(\d+):(\d\d)/.exec(document.querySelector('[role="timer"]')?.textContent ?? '')
  const shown = figure === null ? Number.NaN : (Number(figure[1]) * 60 + Number(figure[2])) * 1000
  if (ends !== undefined && Math.abs(Date.parse(ends) - Date.now() - shown) <= 1_500)
    here.firstRight = performance.now()
  else requestAnimationFrame(look)
}

requestAnimationFrame(look)
