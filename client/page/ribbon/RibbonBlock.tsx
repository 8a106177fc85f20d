import { type CSSProperties, memo } from 'react'
import { languageCode } from '../../../shared/domain/agenda/languageCode.ts'
import css from './RibbonBlock.module.css'
import type { BlockFit } from './ribbonLayout.ts'
import type { Block } from './ribbonModel.ts'

export interface RibbonBlockProps {
  readonly block: Block
  readonly fit: BlockFit
  /** What an open list or a break is called. */
  readonly kindWord: string
  /** Which part of it is over: from 0 to 1. */
  readonly gone: number
}

/** One turn. The four signs are its attributes: language (texture), certainty, when, and phase. */
export const RibbonBlock = memo(Turn, (a, b) => {
  return a.gone === b.gone && a.kindWord === b.kindWord && sameFit(a.fit, b.fit) && sameBlock(a.block, b.block)
})

function Turn({ block, fit, kindWord, gone }: RibbonBlockProps) {
  const { label, cuts } = fit
  const [first, ...changes] = block.parts
  const last = block.parts.at(-1)
  const isNow = block.when === 'now'
  // The letters at the left end are the first language's, or the present one's where there is no room for both.
  const lettered = isNow && cuts.includes(false) ? last : first
  const textured = isNow ? last : first
  const share = (at: number) => (at - block.from) / Math.max(1, block.to - block.from)
  return (
    <div
      className={css['turn']}
      data-when={block.when}
      data-kind={block.kind}
      data-certainty={first === undefined ? undefined : first.sure ? 'heard' : 'planned'}
      data-now-certainty={last?.sure ? 'heard' : 'planned'}
      data-texture={textured === undefined ? undefined : textured.texture % 6}
      data-phase={block.phase ?? undefined}
      data-label={label}
      style={vars({ '--a': block.from, '--b': block.to, '--gone': gone })}
    >
      <div className={css['body']}>
        {isNow ? <i className={css['gone']} /> : null}
        {isNow ? <i className={css['grain']} /> : null}
        {label === 'none' ? null : (
          <span className={css['plate']}>
            {lettered === undefined ? null : <b>{languageCode(lettered.language)}</b>}
            {label === 'name' ? <span dir="auto">{block.name ?? kindWord}</span> : null}
          </span>
        )}
        {changes.map((part, index) => (
          <i
            key={part.from}
            className={css['cut']}
            data-texture={part.texture % 6}
            style={vars({ '--at': share(part.from) })}
          >
            {cuts[index] ? (
              <span className={css['plate']}>
                <b>{languageCode(part.language)}</b>
              </span>
            ) : null}
          </i>
        ))}
        {block.due === null ? null : <i className={css['due']} style={vars({ '--at': share(block.due) })} />}
        {isNow ? <i className={css['marks']} /> : null}
      </div>
    </div>
  )
}

function sameFit(a: BlockFit, b: BlockFit): boolean {
  return a.label === b.label && a.cuts.length === b.cuts.length && a.cuts.every((cut, index) => cut === b.cuts[index])
}

function sameBlock(a: Block, b: Block): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** Custom properties, which React writes through the CSSOM: the page's policy lets no inline style in. */
export function vars(values: Readonly<Record<`--${string}`, number>>): CSSProperties {
  return { ...values }
}
