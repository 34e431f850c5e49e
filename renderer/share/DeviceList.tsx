import { SegmentedControl, TextInput } from '@mantine/core';
import {
  chosenDevices,
  DEVICE_FILTERS,
  type DeviceFilter,
  type DeviceLine,
  deviceCounts,
} from '@shared/view/sharePanel.ts';
import { useMemo, useRef, useState } from 'react';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { useVirtualRows } from '../ui/useVirtualRows.ts';
import styles from './DeviceList.module.css';
import { DeviceRow } from './DeviceRow.tsx';

/** A list that is longer than this is searched, not read. */
const SEARCHED_FROM = 6;
const ROW_REM = 4.25;

/** The devices that have come in with a PIN, connected or not. */
export function DeviceList({ lines }: { readonly lines: readonly DeviceLine[] }) {
  const t = useWords();
  const [filter, setFilter] = useState<DeviceFilter>('all');
  const [query, setQuery] = useState('');
  const counts = useMemo(() => deviceCounts(lines), [lines]);
  const shown = useMemo(() => chosenDevices(lines, filter, query), [lines, filter, query]);
  if (lines.length === 0)
    return (
      <Message text={t('share.devices.none')}>
        <p>{t('share.devices.noneHelp')}</p>
      </Message>
    );
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <p role="status" className={styles.said}>
          {t('share.devices.count', { here: counts.here, all: counts.all })}
        </p>
        {lines.length > SEARCHED_FROM && (
          <TextInput
            className={styles.search}
            size="md"
            aria-label={t('share.devices.search')}
            placeholder={t('share.devices.search')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
        <SegmentedControl
          aria-label={t('share.devices.filter')}
          classNames={{ label: styles.choice }}
          value={filter}
          data={DEVICE_FILTERS.map((one) => ({
            value: one,
            label: `${t(`share.devices.filter.${one}`)} ${counts[one]}`,
          }))}
          onChange={(value) => setFilter(value as DeviceFilter)}
        />
      </div>
      {shown.length === 0 ? (
        <Message text={t('share.devices.noneFound')} />
      ) : (
        <Rows lines={shown} />
      )}
    </div>
  );
}

/** The rows in sight. */
function Rows({ lines }: { readonly lines: readonly DeviceLine[] }) {
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [keptId, setKeptId] = useState<string | null>(null);
  const ids = useMemo(() => lines.map(({ id }) => id), [lines]);
  const view = useVirtualRows({ ids, scroller, estimate: () => ROW_REM, keptId });
  return (
    <section ref={scroller} className={styles.scroller} aria-label={t('share.devices')}>
      <ul className={styles.rows} style={{ height: `${view.height}px` }}>
        {view.rows.map(({ id, index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <li
              key={id}
              ref={view.measure}
              data-index={index}
              data-caller={line.isCaller || undefined}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              onFocus={() => setKeptId(id)}
              onBlur={() => setKeptId(null)}
            >
              <DeviceRow line={line} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
