import { Menu } from '@mantine/core';
import { type Display, findDisplay, type Wall } from '@shared/contract/displays.ts';
import { WALLS } from '@shared/contract/views.ts';
import {
  type Icon,
  IconAppWindow,
  IconDeviceDesktop,
  IconDeviceProjector,
  IconDeviceTv,
  IconX,
} from '@tabler/icons-react';
import { clearDisplay, openWindow, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './WallMenu.module.css';

/** Where the clock and the public's screen are shown: on which display, or in a window. */
export function WallMenu() {
  const t = useWords();
  const canPlace = useWindow(({ displays }) => displays.canPlace);
  const isBrowser = useWindow(({ hello }) => hello?.shell !== 'electron');
  return (
    <Menu position="bottom-start" width="23rem" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <IconButton icon={IconDeviceProjector} label={t('displays.title')} />
      </Menu.Target>
      <Menu.Dropdown className={styles.list}>
        {WALLS.map((wall) => (
          <Places key={wall} wall={wall} />
        ))}
        <Menu.Divider />
        <p className={styles.hint}>
          {t(isBrowser ? 'displays.browser' : canPlace ? 'displays.hint' : 'displays.byHand')}
        </p>
      </Menu.Dropdown>
    </Menu>
  );
}

function Places({ wall }: { readonly wall: Wall }) {
  const t = useWords();
  const { list, canPlace } = useWindow(({ displays }) => displays);
  const name = t(`view.${wall}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside of a menu, where a fieldset has no place.
    <div role="group" aria-label={name} className={styles.group}>
      <Menu.Label className={styles.name}>{name}</Menu.Label>
      {canPlace && list.map((display) => <Place key={display.id} wall={wall} display={display} />)}
      <Item icon={IconAppWindow} onClick={() => void openWindow(wall)}>
        {t('displays.inWindow')}
      </Item>
      {list
        .filter((display) => display.wall === wall)
        .map(({ id, label }) => (
          <Item key={id} icon={IconX} onClick={() => void clearDisplay(id)}>
            {t('displays.stop', { display: label })}
          </Item>
        ))}
    </div>
  );
}

function Place({ wall, display }: { readonly wall: Wall; readonly display: Display }) {
  const t = useWords();
  const remembered = useWindow(({ settings }) => settings.walls[wall] ?? null);
  const list = useWindow(({ displays }) => displays.list);
  const isRemembered = remembered !== null && findDisplay(remembered, list)?.id === display.id;
  const { id, label, width, height, isPrimary } = display;
  const isShown = display.wall === wall;
  return (
    <Item
      icon={isShown ? IconDeviceTv : IconDeviceDesktop}
      isMarked={isShown}
      onClick={() => void openWindow(wall, id)}
    >
      {label}
      <span className={styles.about}>
        <span>{`${width} × ${height}`}</span>
        {isPrimary && <span>{t('displays.primary')}</span>}
        {display.wall !== null && (
          <span data-mark={isShown || undefined}>
            {t('displays.showing', { view: t(`view.${display.wall}`) })}
          </span>
        )}
        {isRemembered && !isShown && <span data-mark>{t('displays.remembered')}</span>}
      </span>
    </Item>
  );
}

interface ItemProps {
  readonly icon: Icon;
  readonly isMarked?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Item({ icon: Icon, isMarked = false, onClick, children }: ItemProps) {
  return (
    <Menu.Item
      className={styles.item}
      data-marked={isMarked || undefined}
      leftSection={<Icon size="1.125rem" aria-hidden />}
      onClick={onClick}
    >
      {children}
    </Menu.Item>
  );
}
