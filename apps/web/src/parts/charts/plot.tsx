import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { amount } from './amounts.ts'
import type { Tick } from './day-ticks.ts'
import css from './plot.module.css'
import { linear, type Scale } from './scale.ts'

/** Where things are drawn: bands side by side from left to right, a scale upwards. `x` is the middle of a band. */
export type Area = { width: number; height: number; step: number; x: Scale; y: Scale }

type PlotProps = {
  /** What it shows, for those who do not see it. */
  label: string
  bands: number
  ticks(width: number): Tick[]
  yTicks: readonly number[]
  sayY?(value: number): string
  /** Days off, drawn in the ground. */
  isOff?(index: number): boolean
  /** A thin line: today. */
  mark?: number | undefined
  height?: number
  /** Room at the right for names at the ends of lines. */
  room?: number
  /** There are links in it. */
  hasLinks?: boolean
  /** What a band says when one points at it. */
  say?(index: number): ReactNode
  children(area: Area): ReactNode
}

const LEFT = 44
const TOP = 12
const BOTTOM = 24

/** Axes and what is drawn between them, as wide as there is room. */
export function Plot({ label, bands, ticks, yTicks, sayY = amount, isOff, mark, height = 300, room = 12, hasLinks = false, say, children }: PlotProps) {
  const { ref, width: all } = useElementSize()
  const [pointed, setPointed] = useState<number | null>(null)
  const width = Math.max(0, all - LEFT - room)
  const inner = height - TOP - BOTTOM
  const step = bands > 0 ? width / bands : 0
  const area: Area = {
    width,
    height: inner,
    step,
    x: (index) => (index + 0.5) * step,
    y: linear([yTicks[0] as number, yTicks.at(-1) as number], [inner, 0]),
  }
  const shown = pointed !== null && pointed < bands ? pointed : null
  return (
    <div ref={ref} className={css.plot} style={{ height }}>
      {width > 0 && (
        <svg
          width={all}
          height={height}
          role={hasLinks ? 'group' : 'img'}
          aria-label={label}
          onPointerMove={({ currentTarget, clientX }) => {
            if (say) setPointed(bandAt(clientX - currentTarget.getBoundingClientRect().left - LEFT, step, bands))
          }}
          onPointerLeave={() => setPointed(null)}
        >
          <g transform={`translate(${LEFT} ${TOP})`}>
            {isOff && <DaysOff area={area} bands={bands} isOff={isOff} />}
            {yTicks.map((value) => (
              <g key={value}>
                <line className={value === 0 ? css.zero : css.grid} x1={0} x2={width} y1={area.y(value)} y2={area.y(value)} />
                <text className={css.tick} x={-8} y={area.y(value)} dy="0.32em" textAnchor="end">
                  {sayY(value)}
                </text>
              </g>
            ))}
            {ticks(width).map(({ index, text }) => (
              <text key={index} className={css.tick} y={inner + 17} {...inside(area.x(index), text, width + room)}>
                {text}
              </text>
            ))}
            {mark !== undefined && mark >= 0 && mark < bands && <line className={css.mark} x1={area.x(mark)} x2={area.x(mark)} y1={0} y2={inner} />}
            {shown !== null && <line className={css.pointed} x1={area.x(shown)} x2={area.x(shown)} y1={0} y2={inner} />}
            {children(area)}
          </g>
        </svg>
      )}
      {shown !== null && say && (
        <div className={css.said} data-side={shown > bands / 2 ? 'left' : 'right'} style={{ left: LEFT + 6, right: room + 6 }} aria-hidden="true">
          {say(shown)}
        </div>
      )}
    </div>
  )
}

function DaysOff({ area, bands, isOff }: { area: Area; bands: number; isOff(index: number): boolean }) {
  if (area.step < 3) return null
  const off = Array.from({ length: bands }, (_, index) => index).filter(isOff)
  return off.map((index) => <rect key={index} className={css.off} x={index * area.step} y={0} width={area.step} height={area.height} />)
}

const LETTER_PX = 6

/** In the middle of its band, but for a name that would stick out at the right. */
const inside = (x: number, text: string, right: number) =>
  x + (text.length * LETTER_PX) / 2 > right ? ({ x: right, textAnchor: 'end' } as const) : ({ x, textAnchor: 'middle' } as const)

const bandAt = (x: number, step: number, bands: number) => (x < 0 || x >= step * bands ? null : Math.floor(x / step))
