import { Component, type ErrorInfo, type ReactNode } from 'react'
import { languages } from '../../shared/words/languages.ts'
import css from './Plain.module.css'
import { Press } from './ui/Press.tsx'
import { currentLanguage } from './words/language.ts'

interface Props {
  readonly children: ReactNode
  /** Tells whoever looks at the browser's console. */
  readonly report: (error: unknown, where: string) => void
}

/** React knows no other way to catch what a view throws. */
// biome-ignore lint/plugin: an error boundary can only be a class
export class Broken extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    this.props.report(error, info.componentStack ?? '')
  }

  override render() {
    return this.state.broken ? <Stopped /> : this.props.children
  }
}

function Stopped() {
  // With the language itself, not in a set: what broke may be that the words did not arrive.
  const { title, text, reload } = languages[currentLanguage()].broken
  return (
    <main className={css['door']}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p className={css['ways']}>
        <Press weight="ink" onPress={() => window.location.reload()}>
          {reload}
        </Press>
      </p>
    </main>
  )
}
