import { Select } from '@mantine/core'
import { type Role, roles } from '@rondo/types/vocabulary'

export const roleNames: Record<Role, string> = { viewer: 'Viewer', member: 'Member', facilitator: 'Facilitator', admin: 'Admin' }

/** What each role may, in a line. */
export const roleMeanings: Record<Role, string> = {
  viewer: 'sees everything',
  member: 'works on cards',
  facilitator: 'also columns, fields and sprints',
  admin: 'also people and the board itself',
}

const data = roles.map((value) => ({ value, label: roleNames[value] }))

export function RoleSelect({ label, value, onChange, hasLabel = false }: { label: string; value: Role; onChange(role: Role): void; hasLabel?: boolean }) {
  return (
    <Select
      {...(hasLabel ? { label } : { 'aria-label': label })}
      data={data}
      value={value}
      onChange={(role) => role && onChange(role as Role)}
      w={150}
      comboboxProps={{ width: 260, position: 'bottom-end' }}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <span style={{ display: 'block', color: 'var(--ink-soft)', fontSize: 12 }}>{roleMeanings[option.value as Role]}</span>
        </span>
      )}
    />
  )
}
