import { useActions } from '../show/useActions.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { CallerMessage } from './CallerMessage.tsx';
import { ControlBar } from './ControlBar.tsx';
import { HoldScreen } from './HoldScreen.tsx';
import styles from './ReadView.module.css';
import { SignalControls } from './SignalControls.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useReading } from './useReading.ts';
import { useReadSettings } from './useReadSettings.ts';
import { WayBack } from './WayBack.tsx';
import { Words } from './Words.tsx';

/** The MC's screen: the words have it; all else stands at its edges or comes when it is asked for. */
export function ReadView() {
  const t = useWords();
  const hold = useShow(({ run }) => run.hold);
  const reading = useReading();
  const settings = useReadSettings();
  const { view } = reading;
  useActions({
    'read-next': () => reading.look(view.afterId),
    'read-prev': () => reading.look(view.beforeId),
    'read-follow': reading.toggleFollow,
    'read-mirror': settings.toggleMirror,
    'read-theme': settings.nextTheme,
    larger: settings.larger,
    smaller: settings.smaller,
  });
  if (view.cue === null) return <Message text={t('run.empty')} />;
  return (
    <div
      className={styles.view}
      data-theme={settings.theme}
      style={{ '--lines': settings.lines } as React.CSSProperties}
    >
      <StatusLine view={view} mirrored={settings.mirrored} />
      <div className={styles.body}>
        {!reading.isFollowing && <WayBack live={view.live} onFollow={reading.follow} />}
        <CallerMessage mirrored={settings.mirrored} />
        <div className={styles.words}>
          <Words reading={reading} settings={settings} isWaiting={hold !== null} />
          {hold !== null && <HoldScreen hold={hold} mirrored={settings.mirrored} />}
        </div>
      </div>
      <div className={styles.foot}>
        <ControlBar reading={reading} settings={settings} />
        <SignalControls />
      </div>
    </div>
  );
}
