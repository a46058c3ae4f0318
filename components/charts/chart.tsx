'use client'

import { scaleBand, scaleLinear } from '@visx/scale'
import { useId, useState } from 'react'
import { Bars } from './bars'
import styles from './chart.module.css'
import { type ChartData, lastKnown, rangeOf } from './chart-data'
import { Lanes } from './lanes'
import { Legend } from './legend'
import { Lines } from './lines'
import { Looks } from './looks'
import { useSize } from './use-size'

/** Lines at the side: fewer say little, more are not read on a phone. */
const GRID_LINES = 3

/**
 * Numbers as a picture, with one point picked out and told in words above it. A finger picks it, and so do the
 * arrow keys: over the picture lies a slider of the browser's own, invisible, which every screen reader knows,
 * and whose thumb is as wide as a point.
 */
export default function Chart(data: ChartData) {
  const { kind, stacked, label, series, ticks, describe, axis } = data
  const [frame, { width, em }] = useSize()
  const [picked, setPicked] = useState<number>()
  const id = useId()
  const point = Math.min(picked ?? lastKnown(data), ticks.length - 1)

  const height = 11 * em
  const isLanes = kind === 'lanes'
  const plain = scaleLinear<number>({ domain: rangeOf(data), nice: isLanes ? false : GRID_LINES })
  const lines = isLanes ? series.map((_, lane) => lane) : plain.ticks(GRID_LINES)
  const lineName = (line: number) => (isLanes ? (series[line]?.name ?? '') : axis(line))
  const side = Math.max(1, ...lines.map((line) => lineName(line).length)) * 0.52 * em + 0.5 * em
  const right = Math.max(1, width - side)
  const bottom = height - 1.6 * em
  const x = scaleBand<number>({ domain: ticks.map((_, index) => index), range: [0, right] })
  const y = scaleLinear<number>({ domain: plain.domain(), range: [bottom, 0.7 * em] })
  const step = x.bandwidth()
  const middle = (index: number) => (x(index) ?? 0) + step / 2
  const plot = { series, middle, y, step, id }

  return (
    <div className={styles.chart}>
      <p className={styles.readout} aria-hidden="true">
        {describe(point)}
      </p>
      <div ref={frame} className={styles.frame}>
        {width > 0 ? (
          <>
            <input
              type="range"
              className={styles.slider}
              dir="ltr"
              min={0}
              max={ticks.length - 1}
              value={point}
              aria-label={label}
              aria-valuetext={describe(point)}
              onChange={(event) => setPicked(event.currentTarget.valueAsNumber)}
              style={{ width: right, '--step': `${step}px` } as React.CSSProperties}
            />
            <svg className={styles.picture} width={width} height={height} aria-hidden="true">
              <Looks id={id} />
              <rect className={styles.picked} x={x(point)} y={0} width={step} height={bottom} rx={4} />
              {lines.map((line) => (
                <g key={line}>
                  <line className={styles.grid} x1={0} x2={right} y1={y(line)} y2={y(line)} />
                  <text className={styles.text} x={width} y={y(line)} dy="0.35em" textAnchor="end">
                    {lineName(line)}
                  </text>
                </g>
              ))}
              {kind === 'bar' ? <Bars {...plot} stacked={stacked} /> : null}
              {kind === 'line' ? <Lines {...plot} /> : null}
              {isLanes ? <Lanes {...plot} height={(y(0) - y(1)) * 0.8} /> : null}
              {shownTicks(ticks, step, em).map((index) => (
                <text
                  key={index}
                  className={styles.text}
                  x={middle(index)}
                  y={height - 0.35 * em}
                  textAnchor="middle"
                >
                  {ticks[index]}
                </text>
              ))}
            </svg>
          </>
        ) : null}
      </div>
      {series.length > 1 && !isLanes ? <Legend kind={kind} series={series} id={id} /> : null}
    </div>
  )
}

/** Which ticks there is room for, counted from the end: the last day is the one that people look for. */
function shownTicks(ticks: readonly string[], step: number, em: number): number[] {
  const named = ticks.flatMap((tick, index) => (tick === '' ? [] : [index]))
  const widest = Math.max(...ticks.map((tick) => tick.length)) * 0.58 * em + 0.4 * em
  const every = Math.ceil(widest / Math.max(1, (step * ticks.length) / Math.max(1, named.length)))
  return named.filter((_, place) => (named.length - 1 - place) % every === 0)
}
