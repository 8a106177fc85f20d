import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { Broken } from './Broken.tsx'
import { countEnterOnce } from './heldEnter.ts'
import { followLanguage } from './words/language.ts'

followLanguage()
countEnterOnce()

// A link pasted into a tab that shows the same page changes nothing but the fragment.
window.addEventListener('hashchange', () => {
  if (window.location.hash.includes('key=')) window.location.reload()
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has an element with the id "root"')

createRoot(root).render(
  <StrictMode>
    <Broken report={(error) => reportError(error)}>
      <App pathname={window.location.pathname} />
    </Broken>
  </StrictMode>,
)
