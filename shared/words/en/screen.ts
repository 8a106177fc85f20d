/** What a screen says when a moderator asks which one it is. */
export const screen = {
  title: 'This screen is',
  nameless: 'Public screen',
  close: 'Close',
}

export type ScreenWords = typeof screen
