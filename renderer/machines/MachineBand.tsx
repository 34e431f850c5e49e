import { nameIn } from '@shared/view/machinesView.ts';
import { memo } from 'react';
import { useReadOnlyWhy } from '../show/useReadOnly.ts';
import { CallsBand } from './CallsBand.tsx';
import { FollowsBand } from './FollowsBand.tsx';
import { HandingOverBand } from './HandingOverBand.tsx';
import { useMachineMove } from './useMachineMove.ts';

interface MachineBandProps {
  /** Says who calls and nothing else: the MC is not to be startled. */
  readonly isCalm: boolean;
}

/**
 * Which machine calls the open show, where that is not simply this one: the way to take over, a hand-over on its way, and
 * standby machines that are not heard.
 */
export const MachineBand = memo(function MachineBand({ isCalm }: MachineBandProps) {
  const why = useReadOnlyWhy();
  const { move, acknowledge } = useMachineMove();
  if (why?.code === 'handing-over') return <HandingOverBand name={nameIn(why)} />;
  if (why?.code === 'follows')
    return <FollowsBand hasMoved={move?.to === 'away' && !isCalm} onSeen={acknowledge} />;
  if (isCalm || why !== null) return null;
  return <CallsBand from={move?.to === 'here' ? move.from : null} onSeen={acknowledge} />;
});
