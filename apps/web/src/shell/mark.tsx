/** The ring that keeps coming back, with the ball on its way round. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="oklch(0.468 0.085 218)" />
      <path d="M23.4 11.7A8.5 8.5 0 1 0 24.5 16" fill="none" stroke="#fff" strokeWidth="3.4" strokeLinecap="round" />
      <circle cx="24.2" cy="10.6" r="2.5" fill="oklch(0.87 0.1 208)" />
    </svg>
  )
}
