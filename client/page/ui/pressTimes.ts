/** A press this soon after the words under it changed was meant for the words before. In milliseconds. */
export const TOO_SOON = 600

/** An answer that comes sooner needs no word. In milliseconds; for style sheets it is `--sent-shown`. */
export const SHOWN_AFTER = 150
