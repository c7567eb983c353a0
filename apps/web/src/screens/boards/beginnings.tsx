import { useNavigate } from '@tanstack/react-router'
import { Import, PanelsTopLeft, Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { addDemo, refreshBoards } from '../../api/boards.ts'
import { ProblemPanel } from '../../ui/problem-panel.tsx'
import { useSending } from '../../ui/use-sending.ts'
import css from './beginnings.module.css'

/** Three ways on, for someone who has no board yet. */
export function Beginnings({ onNewBoard }: { onNewBoard(): void }) {
  const navigate = useNavigate()
  const demo = useSending(async () => {
    const { boardId } = await addDemo()
    refreshBoards()
    await navigate({ to: '/boards/$id', params: { id: boardId } })
  })
  return (
    <>
      <div className={css.ways}>
        <Way icon={<Import size={20} />} title="Bring a Trello board" onClick={() => void navigate({ to: '/import' })}>
          Cards, people, comments and the history come along. You see what will happen before it does.
        </Way>
        <Way icon={<PanelsTopLeft size={20} />} title="Start empty" onClick={onNewBoard}>
          A board with To do, Doing and Done. Your first card moves in a minute.
        </Way>
        <Way icon={<Sparkles size={20} />} title={demo.isSending ? 'Making the demo …' : 'Look at a demo'} onClick={() => void demo.send()}>
          A team in the middle of its work, to try everything on. Close it when you have seen enough.
        </Way>
      </div>
      {demo.problem && <ProblemPanel happened={demo.problem.message} safe="Nothing was made." retry={() => void demo.send()} />}
    </>
  )
}

function Way({ icon, title, children, onClick }: { icon: ReactNode; title: string; children: ReactNode; onClick(): void }) {
  return (
    <button type="button" className={css.way} onClick={onClick}>
      <span className={css.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={css.title}>{title}</span>
      <span className={css.words}>{children}</span>
    </button>
  )
}
