import { Menu } from '@mantine/core'
import { useMe } from '../../api/me.ts'
import type { KnownPerson } from '../../api/people.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { MoreMenu } from '../../ui/more-menu.tsx'
import { Line } from '../../ui/section.tsx'
import { Tag } from '../../ui/tag.tsx'
import css from './person-line.module.css'

type PersonLineProps = { person: KnownPerson; onSuspend(): void; onReactivate(): void; onAdmin(admin: boolean): void }

export function PersonLine({ person: { userId, name, email, admin, suspendedAt }, onSuspend, onReactivate, onAdmin }: PersonLineProps) {
  const isMe = useMe().userId === userId
  return (
    <Line>
      <Avatar userId={userId} name={name} size={28} isPlain />
      <span className={css.who}>
        <span className={css.name}>
          {name}
          {isMe && ' (you)'}
        </span>
        <span className={css.email}>{email}</span>
      </span>
      {suspendedAt && <Tag tone="risk">suspended</Tag>}
      {admin && <Tag tone="accent">runs Rondo</Tag>}
      <MoreMenu label={`What to do with ${name}`}>
        {admin ? (
          <Menu.Item onClick={() => onAdmin(false)}>Let no longer run Rondo</Menu.Item>
        ) : (
          <Menu.Item onClick={() => onAdmin(true)}>Let run Rondo</Menu.Item>
        )}
        {suspendedAt ? (
          <Menu.Item onClick={onReactivate}>Let back in</Menu.Item>
        ) : (
          <Menu.Item color="red" disabled={isMe} onClick={onSuspend}>
            Suspend
          </Menu.Item>
        )}
      </MoreMenu>
    </Line>
  )
}
