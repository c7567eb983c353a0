import { Drawer, Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { KeysOf } from '../../actions/keys.tsx'
import { useBoard } from '../../live/board-provider.tsx'
import dangerous from '../../parts/dangerous.module.css'
import css from './card-menu.module.css'
import { type CardAct, useCardActs } from './use-card-acts.ts'
import { setView, useView } from './view.ts'

/** What can be done to a card, by pointer or finger: one menu for the whole board. */
export function CardMenu({ useActs = useCardActs }: { useActs?: typeof useCardActs }) {
  const menu = useView((view) => view.menu)
  return menu ? <OpenMenu cardIds={menu.cardIds} at={menu.at} useActs={useActs} /> : null
}

function OpenMenu({ cardIds, at, useActs }: { cardIds: readonly string[]; at: DOMRect; useActs: typeof useCardActs }) {
  const { replica } = useBoard()
  const acts = useActs(cardIds, at)
  const isSmall = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false })
  const close = () => setView({ menu: null })
  const title = cardIds.length > 1 ? `${cardIds.length} cards` : (replica.state.get('cards', cardIds[0] ?? '')?.title ?? '')
  const run = ({ run }: CardAct) => {
    close()
    run()
  }
  if (isSmall)
    return (
      <Drawer opened onClose={close} position="bottom" title={title} size="auto" radius="md">
        <div className={css.sheet}>
          {acts.map((act) => (
            <button key={act.id} type="button" className={css.act} data-dangerous={act.isDangerous || undefined} onClick={() => run(act)}>
              <act.icon size={17} aria-hidden /> {act.name}
            </button>
          ))}
        </div>
      </Drawer>
    )
  return (
    <Menu opened onChange={(isOpen) => !isOpen && close()} position="bottom-end" width={230} trapFocus returnFocus={false}>
      <Menu.Target>
        <span aria-hidden="true" style={{ position: 'fixed', top: at.top, left: at.left, width: at.width, height: at.height, pointerEvents: 'none' }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={title} aria-labelledby={undefined}>
        {acts.map((act) => (
          <Menu.Item
            key={act.id}
            leftSection={<act.icon size={15} aria-hidden />}
            rightSection={<KeysOf action={act.id} />}
            {...(act.isDangerous && { className: dangerous.item ?? '' })}
            onClick={() => run(act)}
          >
            {act.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
