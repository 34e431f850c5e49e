import { UnstyledButton } from '@mantine/core';
import type { Desk } from '@shared/model/paper.ts';
import type { WaveSignOff } from '@shared/sheet/signOffs.ts';
import { stampedTime } from '@shared/timing/format.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconAlertTriangleFilled, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { dispatch } from '../../show/store.ts';
import { useReadOnly } from '../../show/useReadOnly.ts';
import { useShow } from '../../show/useShow.ts';
import styles from './SignOffs.module.css';

const ICONS = {
  open: IconCircle,
  signed: IconCircleCheckFilled,
  changed: IconAlertTriangleFilled,
} as const;

const DEEDS = {
  open: 'signOff.toSign',
  signed: 'signOff.toWithdraw',
  changed: 'signOff.toRenew',
} as const;

/** How a desk stands to a wave; a press signs it off, or takes that back. */
export function DeskButton({
  wave,
  desk,
  t,
}: {
  readonly wave: WaveSignOff;
  readonly desk: Desk;
  readonly t: Translate;
}) {
  const isReadOnly = useReadOnly();
  const zone = useShow(({ info }) => info.zone);
  const state = wave.desks[desk];
  const Icon = ICONS[state.state];
  const name = `${wave.award}, ${wave.wave}`;
  const deed = t(DEEDS[state.state], { wave: name });
  const said = [t(`signOff.desk.${desk}`), stateText(state, t)] as const;
  const { waveId, hash } = wave;
  const press = () =>
    state.state === 'signed'
      ? dispatch('withdraw-sign-off', { waveId, desk })
      : dispatch('sign-off', { waveId, desk, hash });
  return (
    <UnstyledButton
      className={styles.desk}
      data-state={state.state}
      aria-pressed={state.state === 'signed'}
      aria-label={`${said.join(' ')}. ${deed}`}
      title={state.state === 'open' ? deed : t('signOff.at', { at: stampedTime(state.at, zone) })}
      disabled={isReadOnly}
      onClick={() => void press()}
    >
      <Icon size="1.125rem" aria-hidden />
      <span>
        <b>{said[0]}</b> <small>{said[1]}</small>
      </span>
    </UnstyledButton>
  );
}

function stateText(state: WaveSignOff['desks'][Desk], t: Translate): string {
  if (state.state === 'open') return t('signOff.open');
  return t(`signOff.${state.state}`, { version: `v${state.planVersion}` });
}
