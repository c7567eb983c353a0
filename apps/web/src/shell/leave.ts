import { signOut } from '../api/me.ts'
import { asProblem } from '../api/problem.ts'
import { toast } from '../ui/toast.tsx'

/** Signs out and begins anew, so that nothing of this person stays in memory. */
export async function leave() {
  try {
    await signOut()
    location.assign('/sign-in')
  } catch (error) {
    toast(asProblem(error).message, { isProblem: true })
  }
}
