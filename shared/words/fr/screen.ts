import type { ScreenWords } from '../en/screen.ts'

export const screen: ScreenWords = {
  title: 'Cet écran est celui de',
  nameless: 'Écran public',
  close: 'Fermer',
}
