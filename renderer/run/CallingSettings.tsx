import { NumberInput, Popover, Radio } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Calling } from '@shared/model/calling.ts';
import { IconAdjustments } from '@tabler/icons-react';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useDraft } from '../ui/useDraft.ts';
import styles from './Toolbar.module.css';

const edit = async (changes: Partial<Calling>) => (await dispatch('edit-calling', { changes })).ok;

/** How the show is called: what one GO takes, and how long a second one is only heard. */
export function CallingSettings() {
  const t = useWords();
  const readOnly = useReadOnly();
  const [opened, panel] = useDisclosure(false);
  const step = useShow(({ plan }) => plan.calling.step);
  return (
    <Popover
      opened={opened}
      onChange={(now) => (now ? panel.open() : panel.close())}
      width="22rem"
      position="bottom-end"
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <IconButton
          icon={IconAdjustments}
          label={t('calling.title')}
          disabled={readOnly}
          onClick={panel.toggle}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('calling.title')}>
        <div className={styles.popover}>
          <Radio.Group
            label={t('calling.step')}
            value={step}
            onChange={(value) => void edit({ step: value === 'wave' ? 'wave' : 'beat' })}
          >
            <div className={styles.popover}>
              <Radio
                value="beat"
                label={t('calling.step.beat')}
                description={t('run.step.beatHint')}
              />
              <Radio
                value="wave"
                label={t('calling.step.wave')}
                description={t('run.step.waveHint')}
              />
            </div>
          </Radio.Group>
          <GuardField />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

const MOST_MS = 5000;

function GuardField() {
  const t = useWords();
  const guardMs = useShow(({ plan }) => plan.calling.guardMs);
  const { text, setText, isRefused, onBlur, onKeyDown } = useDraft({
    value: String(guardMs),
    isRequired: true,
    onCommit: (typed) => edit({ guardMs: Number(typed) }),
  });
  return (
    <NumberInput
      label={t('calling.guardMs')}
      description={t('calling.guardHint')}
      value={text}
      min={0}
      max={MOST_MS}
      step={100}
      clampBehavior="strict"
      allowDecimal={false}
      error={isRefused}
      onChange={(value) => setText(String(value))}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
