import css from './skeleton.module.css'

/** Where a line or a block will be. Sizes in CSS, so that nothing moves when the real thing comes. */
export function Bone({ width = '100%', height = 14 }: { width?: number | string; height?: number | string }) {
  return <span className={css.bone} style={{ width, height }} aria-hidden="true" />
}

/** Says to everybody that something is on its way. */
export function Loading({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <div aria-busy="true">
      <span className="sr-only" role="status">
        Loading {what}
      </span>
      {children}
    </div>
  )
}
