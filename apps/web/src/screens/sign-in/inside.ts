/** A way back that stays in this house: a link to sign in must not lead elsewhere. */
export function inside(to: string | undefined): string {
  if (!to?.startsWith('/')) return '/'
  const url = new URL(to, location.origin)
  return url.origin === location.origin ? `${url.pathname}${url.search}` : '/'
}
