import type { Presence } from '@shared/view/presence.ts';
import {
  type Icon,
  IconArrowsExchange,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleX,
  IconClockHour4,
} from '@tabler/icons-react';
import { useWords } from '../show/useWords.ts';
import styles from './Presence.module.css';

/** A shape for each, since colour alone says nothing to many. */
export const PRESENCE_ICONS: Readonly<Record<Presence, Icon>> = {
  expected: IconCircleDashed,
  present: IconCircleCheckFilled,
  late: IconClockHour4,
  absent: IconCircleX,
  proxy: IconArrowsExchange,
};

/** Where somebody is: shape, word and colour. */
export function PresenceMark({ presence }: { readonly presence: Presence }) {
  const t = useWords();
  const Shape = PRESENCE_ICONS[presence];
  return (
    <span className={styles.mark} data-presence={presence}>
      <Shape size="1.25rem" aria-hidden />
      {t(`presence.${presence}`)}
    </span>
  );
}
