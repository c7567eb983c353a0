import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { useMe } from '../../api/me.ts'
import type { KnownPerson } from '../../api/people.ts'
import { Avatar } from '../../ui/avatar.tsx'
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
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`What to do with ${name}`}>
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
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
        </Menu.Dropdown>
      </Menu>
    </Line>
  )
}
