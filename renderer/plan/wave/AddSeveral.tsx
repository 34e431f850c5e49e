import { Button, NumberInput, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './Lineup.module.css';

const MOST = 500;

interface AddSeveralProps {
  readonly disabled: boolean;
  readonly onAdd: (count: number) => void;
}

/** Adds a number of places whose names are not known yet. */
export function AddSeveral({ disabled, onAdd }: AddSeveralProps) {
  const t = useWords();
  const [opened, popover] = useDisclosure(false);
  const [count, setCount] = useState<number | string>(10);
  const add = () => {
    if (typeof count !== 'number') return;
    popover.close();
    onAdd(count);
  };
  return (
    <Popover opened={opened} onChange={popover.close} trapFocus withRoles={false}>
      <Popover.Target>
        <Button
          h={44}
          variant="default"
          disabled={disabled}
          aria-expanded={opened}
          onClick={popover.toggle}
        >
          {t('plan.addSeveral')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles.several}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <NumberInput
            label={t('plan.howMany')}
            value={count}
            onChange={setCount}
            min={1}
            max={MOST}
            clampBehavior="strict"
            allowDecimal={false}
            data-autofocus
          />
          <Button type="submit" h={44}>
            {t('common.add')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
