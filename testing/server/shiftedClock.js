// Loaded before the server: its wall clock stands at CLOCK_AT and goes on from there.
const at = Number(process.env['CLOCK_AT'])
const real = Date.now
const shift = at - real()
Date.now = () => real() + shift
