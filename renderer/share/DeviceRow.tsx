import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { wallClock } from '@shared/timing/format.ts';
import type { DeviceLine } from '@shared/view/sharePanel.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconKey, IconPlugX } from '@tabler/icons-react';
import { memo } from 'react';
import { asked } from '../show/asked.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useDraft } from '../ui/useDraft.ts';
import styles from './DeviceList.module.css';

/** The shape of each state beside its word. */
const SHAPES: Readonly<Record<DeviceLine['state'], string>> = {
  here: '●',
  away: '▲',
  never: '○',
  heard: '◇',
};

/** One device or program: its name, how it stands to us, and what can be done with it. */
export const DeviceRow = memo(function DeviceRow({ line }: { readonly line: DeviceLine }) {
  const t = useWords();
  const zone = useShow(({ info }) => info.zone);
  const { id, name, role, state, kind, isCaller, latencyMs, lines, address } = line;
  return (
    <>
      <span className={styles.shape} data-state={state} aria-hidden>
        {SHAPES[state]}
      </span>
      <div className={styles.who}>
        <DeviceName id={id} name={name} />
        <p className={styles.facts}>
          {isCaller && <strong className={styles.holder}>{t('share.key.holder')}</strong>}
          <span className={styles.state} data-state={state}>
            {stateText(line, zone, t)}
          </span>
          {latencyMs !== null && state === 'here' && (
            <span>{t('share.device.latency', { ms: Math.round(latencyMs) })}</span>
          )}
          {lines > 1 && <span>{t('share.device.lines', { n: lines })}</span>}
          <span>{roleText(line, t)}</span>
          {address !== null && <span>{address}</span>}
        </p>
      </div>
      {role === 'caller' && kind === 'device' && <KeyButton line={line} />}
      <KickButton line={line} />
    </>
  );
});

/** "Mất kết nối từ 08:05:09". */
function stateText({ state, kind, seenAt }: DeviceLine, zone: string, t: Translate): string {
  const time = seenAt === null ? '' : wallClock(seenAt, zone, true);
  switch (state) {
    case 'here':
      return t('share.device.here');
    case 'away':
      return t('share.device.away', { time });
    case 'heard':
      return t('share.device.heard', { time });
    case 'never':
      return t(kind === 'program' ? 'share.device.neverProgram' : 'share.device.never');
  }
}

/** A program of the screen's role draws on the stream, not on the wall. */
const roleText = ({ kind, role }: DeviceLine, t: Translate): string =>
  kind === 'program' && role === 'screen' ? t('share.programs.screen') : t(`role.short.${role}`);

function DeviceName({ id, name }: Pick<DeviceLine, 'id' | 'name'>) {
  const t = useWords();
  const draft = useDraft({
    value: name,
    isRequired: true,
    onCommit: async (text) => (await asked('share.rename', { deviceId: id, name: text })).ok,
  });
  return (
    <input
      className={styles.name}
      aria-label={t('share.device.name', { name })}
      aria-invalid={draft.isRefused || undefined}
      title={name}
      value={draft.text}
      maxLength={60}
      autoComplete="off"
      onChange={(event) => draft.setText(event.currentTarget.value)}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}

/** Hands the caller's key to a second caller who is there. */
function KeyButton({ line: { id, name, state, isCaller } }: { readonly line: DeviceLine }) {
  const t = useWords();
  // The line above the view takes it back.
  if (isCaller) return null;
  return (
    <Button
      variant="default"
      h="2.75rem"
      px="sm"
      disabled={state !== 'here'}
      leftSection={<IconKey size="1.125rem" aria-hidden />}
      aria-label={t('share.key.giveTo', { name })}
      onClick={() => void asked('share.give-key', { deviceId: id })}
    >
      {t('share.key.give')}
    </Button>
  );
}

/** Cuts a device off, or takes a program's token away, once the person has said so twice. */
function KickButton({ line: { id, name, kind } }: { readonly line: DeviceLine }) {
  const t = useWords();
  const [asks, question] = useDisclosure(false);
  const isProgram = kind === 'program';
  return (
    <>
      <IconButton
        icon={IconPlugX}
        label={t(isProgram ? 'share.programs.revokeOf' : 'share.kick.of', { name })}
        onClick={question.open}
      />
      <ConfirmDialog
        opened={asks}
        title={t(isProgram ? 'share.programs.revoke' : 'share.kick')}
        question={t(isProgram ? 'share.programs.revokeAsk' : 'share.kick.ask', { name })}
        cancel={t('common.cancel')}
        closeLabel={t('common.close')}
        onCancel={question.close}
        onConfirm={() => {
          question.close();
          void asked('share.kick', { deviceId: id });
        }}
      />
    </>
  );
}
