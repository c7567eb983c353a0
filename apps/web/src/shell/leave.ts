import { count } from '@rondo/core/count'
import { keptMe, signOut } from '../api/me.ts'
import { asProblem } from '../api/problem.ts'
import { forgetPerson, onlyHere } from '../live/only-here.ts'
import { confirm } from '../ui/confirm.ts'
import { toast } from '../ui/toast.tsx'

/** Signs out and begins anew, so that nothing of this person stays in memory or in the browser. */
export async function leave() {
  try {
    if (await signOutHere()) location.assign('/sign-in')
  } catch (error) {
    toast(asProblem(error).message, { isProblem: true })
  }
}

/** Signs out, unless that would lose something and the person then stays. Answers whether it was done. */
export async function signOutHere(): Promise<boolean> {
  const userId = keptMe()?.userId
  if (!userId || !(await mayForget(userId))) return false
  await signOut()
  await forgetPerson(userId)
  return true
}

async function mayForget(userId: string): Promise<boolean> {
  const { changes, answers, texts } = await onlyHere(userId)
  const lost = [
    changes && count(changes, 'change that was not sent yet', 'changes that were not sent yet'),
    answers && count(answers, 'answer that was not sent yet', 'answers that were not sent yet'),
    texts && count(texts, 'text that you began', 'texts that you began'),
  ]
    .filter(Boolean)
    .join(' and ')
  return (
    !lost ||
    confirm({ title: 'Sign out?', body: `Signing out removes what is only in this browser: ${lost}.`, action: 'Sign out and lose it', isDangerous: true })
  )
}
