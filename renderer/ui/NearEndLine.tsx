import { duration, wallClock } from '@shared/timing/format.ts';
import type { NearEnd } from '@shared/view/clockView.ts';
import type { Translate } from '@shared/words/translate.ts';

/** When the segment that has to end soon must be over, how long that is, and whether it can still be kept. */
export function NearEndLine({
  end,
  zone,
  t,
  className,
}: {
  readonly end: NearEnd | null;
  readonly zone: string;
  readonly t: Translate;
  readonly className: string | undefined;
}) {
  if (end === null) return null;
  return (
    <p className={className} data-missed={end.isMissed || undefined}>
      <span>{end.title}</span>
      <strong>{t('clock.endsBy', { time: wallClock(end.endsBy, zone) })}</strong>
      <span>
        {t(end.left < 0 ? 'clock.endOver' : 'clock.endLeft', { left: duration(end.left) })}
      </span>
      {end.isMissed && end.left >= 0 && <strong>{t('clock.endMissed')}</strong>}
    </p>
  );
}
