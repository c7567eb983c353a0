import { redirect } from '@tanstack/react-router'
import { api } from '../api/http.ts'
import { ensureMe } from '../api/me.ts'
import { Problem } from '../api/problem.ts'

/** Before any page of the app: knows who this is, or leads to where that becomes known. */
export async function ensureSignedIn({ location }: { location: { href: string } }) {
  try {
    await ensureMe()
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'unauthenticated')) throw error
    const { needed } = await api.get<{ needed: boolean }>('/api/setup')
    if (needed) throw redirect({ to: '/setup' })
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } })
  }
}
