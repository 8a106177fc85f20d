import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import css from './Ribbon.module.css'
import { RibbonBlock, vars } from './RibbonBlock.tsx'
import { type BlockFit, type RibbonLayout, type RibbonTexts, ribbonLayout } from './ribbonLayout.ts'
import { goneOf, type RibbonModel } from './ribbonModel.ts'

export interface RibbonPictureProps {
  readonly model: RibbonModel
  readonly size: 'full' | 'slim'
  /** The whole of it in words: all that a screen reader has of it. */
  readonly sentence: string
  readonly texts: RibbonTexts
  readonly past: string
  readonly time: (moment: number) => string
}

/** The band drawn to its measured width. Knows no show: whoever has a model can show it. */
export function RibbonPicture({ model, size, sentence, texts, past, time }: RibbonPictureProps) {
  const frame = useRef<HTMLElement>(null)
  const width = useWidth(frame)
  const layout = width === 0 ? null : ribbonLayout(model, width, texts)
  return (
    // A focusable image: sighted readers with a keyboard get its sentence too, where a narrow ribbon has no room for words.
    <figure
      ref={frame}
      className={css['ribbon']}
      data-size={size}
      role="img"
      aria-label={sentence}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: focus shows the sentence
      tabIndex={0}
      style={vars({ '--span': model.span })}
    >
      {layout === null ? null : drawing({ model, layout, texts, past, time })}
      <span className={css['sentence']} aria-hidden="true">
        {sentence}
      </span>
    </figure>
  )
}

const NOTHING_FITS: BlockFit = { label: 'none', cuts: [] }

type Drawing = Pick<RibbonPictureProps, 'model' | 'texts' | 'past' | 'time'> & { readonly layout: RibbonLayout }

function drawing({ model, layout, texts, past, time }: Drawing): ReactNode {
  const { start, now, hardEnd, beyond, end } = model
  return (
    <>
      <div className={css['scale']}>
        {layout.ticks.map(({ at, moment }) => (
          <span key={at} data-first={at === 0 || undefined} style={vars({ '--a': at })}>
            {time(moment)}
          </span>
        ))}
      </div>
      <div className={css['band']}>
        {model.blocks.map((block) => (
          <RibbonBlock
            key={block.key}
            block={block}
            fit={layout.blocks[block.key] ?? NOTHING_FITS}
            kindWord={block.kind === 'break' ? texts.pause : texts.open}
            gone={now === null || block.when !== 'now' ? 0 : goneOf(block, now)}
          />
        ))}
        {beyond === null ? null : (
          <i className={css['beyond']} style={vars({ '--a': beyond.from, '--b': beyond.to })} />
        )}
        {layout.spare ? (
          <span className={css['spare']} style={vars({ '--a': end })}>
            {texts.spare}
          </span>
        ) : null}
      </div>
      <div className={css['slots']}>
        {layout.slots.map(({ id, show }) => {
          const mark = model.slots.find((each) => each.id === id)
          return mark === undefined ? null : (
            <span key={id} data-here={mark.here || undefined} style={vars({ '--a': mark.at })}>
              {mark.number}
              {show === 'words' ? (
                <>
                  {' '}
                  <bdi>{texts.slots[id]}</bdi>
                </>
              ) : null}
            </span>
          )
        })}
      </div>
      {beyond === null ? null : <span className={css['pastEnd']}>{past}</span>}
      {hardEnd === null ? null : (
        <>
          <span className={css['hardLabel']} style={vars({ '--a': hardEnd })}>
            {layout.hardEndWords ? `${texts.hardEnd} ` : null}
            {time(start + hardEnd * 1000)}
          </span>
          <i className={css['hardEnd']} style={vars({ '--a': hardEnd })} />
        </>
      )}
      {now === null ? null : (
        <div className={css['way']}>
          <div className={css['now']} data-time={layout.nowTime} style={vars({ '--x': now / model.span })}>
            <i />
            <b>{time(start + now * 1000)}</b>
          </div>
        </div>
      )}
    </>
  )
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = frame
    if (current === null) return
    setWidth(current.clientWidth)
    const watch = new ResizeObserver(() => setWidth(current.clientWidth))
    watch.observe(current)
    return () => watch.disconnect()
  }, [frame])
  return width
}
