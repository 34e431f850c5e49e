import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ColumnChoice, Settings } from '@shared/contract/settings.ts';
import { IconArrowDown, IconArrowUp, IconColumns3, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { changeSettings, useWindow } from '../../show/store.ts';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Columns.module.css';
import { arranged, movedColumn, toggledColumn } from './columnOrder.ts';

interface ColumnChooserProps<C extends string> {
  /** Where the choice is remembered. */
  readonly setting: {
    [K in keyof Settings]: Settings[K] extends ColumnChoice ? K : never;
  }[keyof Settings];
  /** Every column, in the usual order. */
  readonly columns: readonly C[];
  /** Those that are shown now, in their order. */
  readonly shown: readonly C[];
  /** This one can't be hidden. */
  readonly required: C;
  readonly labelOf: (column: C) => string;
}

/** Shows, hides and orders the columns of a table, and keeps sets of them by name. */
export function ColumnChooser<C extends string>(props: ColumnChooserProps<C>) {
  const t = useWords();
  const [opened, popover] = useDisclosure(false);
  return (
    <Popover
      opened={opened}
      onChange={popover.close}
      trapFocus
      position="bottom-end"
      withRoles={false}
    >
      <Popover.Target>
        <Button
          h={44}
          variant="default"
          leftSection={<IconColumns3 size="1.1rem" aria-hidden />}
          aria-expanded={opened}
          onClick={popover.toggle}
        >
          {t('columns.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel} role="dialog" aria-label={t('columns.open')}>
        <ColumnList {...props} />
        <ColumnSets {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The choice as it stands in the settings, and how it is changed. */
function useChoice(setting: ColumnChooserProps<string>['setting']) {
  const choice = useWindow(({ settings }) => settings[setting]);
  const change = (changes: Partial<ColumnChoice>) =>
    void changeSettings({ [setting]: { ...choice, ...changes } });
  return { choice, change };
}

function ColumnList<C extends string>(props: ColumnChooserProps<C>) {
  const { setting, columns, shown, required, labelOf } = props;
  const t = useWords();
  const { choice, change } = useChoice(setting);
  return (
    <>
      <ul className={styles.columns} aria-label={t('columns.list')}>
        {arranged(columns, shown).map((column) => {
          const isShown = shown.includes(column);
          const at = shown.indexOf(column);
          const name = labelOf(column);
          return (
            <li key={column} className={styles.column}>
              <Checkbox
                className={styles.name}
                label={name}
                checked={isShown}
                disabled={column === required}
                onChange={() => change({ shown: toggledColumn(columns, shown, column) })}
              />
              <IconButton
                icon={IconArrowUp}
                label={t('columns.earlier', { column: name })}
                disabled={!isShown || at === 0}
                onClick={() => change({ shown: movedColumn(shown, column, -1) })}
              />
              <IconButton
                icon={IconArrowDown}
                label={t('columns.later', { column: name })}
                disabled={!isShown || at === shown.length - 1}
                onClick={() => change({ shown: movedColumn(shown, column, 1) })}
              />
            </li>
          );
        })}
      </ul>
      <Button
        variant="subtle"
        size="sm"
        disabled={choice.shown === null}
        onClick={() => change({ shown: null })}
      >
        {t('columns.usual')}
      </Button>
    </>
  );
}

/** Sets of columns that a person has saved. */
function ColumnSets<C extends string>({ setting, shown }: ColumnChooserProps<C>) {
  const t = useWords();
  const { choice, change } = useChoice(setting);
  const [typed, setTyped] = useState('');
  const name = typed.trim().slice(0, 100);
  const others = choice.sets.filter((set) => set.name !== name);
  return (
    <section className={styles.sets} aria-label={t('columns.sets')}>
      <p className={styles.heading}>{t('columns.sets')}</p>
      {choice.sets.map((set) => (
        <div key={set.name} className={styles.set}>
          <Button
            variant="default"
            size="sm"
            fullWidth
            onClick={() => change({ shown: [...set.shown] })}
          >
            {set.name}
          </Button>
          <IconButton
            icon={IconX}
            label={t('columns.forget', { name: set.name })}
            onClick={() => change({ sets: choice.sets.filter((one) => one !== set) })}
          />
        </div>
      ))}
      <form
        className={styles.save}
        onSubmit={(event) => {
          event.preventDefault();
          if (name === '') return;
          change({ sets: [...others, { name, shown: [...shown] }].slice(-50) });
          setTyped('');
        }}
      >
        <TextInput
          aria-label={t('columns.setName')}
          placeholder={t('columns.setName')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name === ''}>
          {t('columns.save')}
        </Button>
      </form>
    </section>
  );
}
