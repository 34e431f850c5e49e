import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { actionOf } from '@shared/action/actions.ts';
import { isBeforeShow } from '@shared/command/onTheDay.ts';
import { isWall } from '@shared/contract/displays.ts';
import { TABS } from '@shared/contract/views.ts';
import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconExternalLink,
  IconKeyboard,
  IconSearch,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FollowAgainBand } from '../machines/FollowAgainBand.tsx';
import { MachineBand } from '../machines/MachineBand.tsx';
import { ResumeBand } from '../machines/ResumeBand.tsx';
import { StandByDialog } from '../machines/StandByDialog.tsx';
import { StraysBand } from '../machines/StraysBand.tsx';
import { KeyBanner } from '../run/KeyBanner.tsx';
import { dispatch, leaveShow, openWindow, showView, useWindow } from '../show/store.ts';
import { useActions } from '../show/useActions.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { OverlayFrame } from '../wall/OverlayFrame.tsx';
import { FileMenu } from './FileMenu.tsx';
import { FinderDialog } from './finder/FinderDialog.tsx';
import { HelpOverlay } from './HelpOverlay.tsx';
import { HistoryMenu } from './HistoryMenu.tsx';
import { LanguageSwitch, ThemeSwitch } from './LookTools.tsx';
import { DisplayNotices, LineLost, MemoryNotices, StorageNotices } from './Notices.tsx';
import { SaveState } from './SaveState.tsx';
import styles from './Shell.module.css';
import { stepLabel } from './stepLabel.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useWakeLock } from './useWakeLock.ts';
import { WallFrame } from './WallFrame.tsx';
import { WallMenu } from './WallMenu.tsx';

/** What stands around a view: nearly nothing on a display of its own, the bar everywhere else. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const view = useWindow((state) => state.view);
  useLeaveGuard();
  useWakeLock();
  if (view === 'overlay') return <OverlayFrame>{children}</OverlayFrame>;
  return isWall(view) ? <WallFrame wall={view}>{children}</WallFrame> : <Frame>{children}</Frame>;
}

/** Where am I, is it saved, and the way to the other views. */
function Frame({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  const view = useWindow((state) => state.view);
  const isOpen = useWindow((state) => state.opened !== null && state.view !== 'library');
  // In RUN the same keys jump to a cue.
  const canFind = useWindow(({ view }) => isOpen && actionOf('find').views.includes(view));
  const [helpShown, help] = useDisclosure(false);
  const [finderShown, finder] = useDisclosure(false);
  useActions({
    'view-plan': () => void showView('plan'),
    'view-run': () => void showView('run'),
    'view-read': () => void showView('read'),
    'view-stage': () => void showView('stage'),
    'view-print': () => void showView('print'),
    'view-share': () => void showView('share'),
    help: help.open,
    ...(canFind ? { find: finder.open } : {}),
  });
  return (
    <div className={styles.shell} data-view={view}>
      <header className={styles.bar}>
        {isOpen ? <ShowBar /> : <span className={styles.brand}>Rostrum</span>}
        <div className={styles.right}>
          {isOpen && <SaveState />}
          {canFind && (
            <IconButton icon={IconSearch} label={t('finder.title')} onClick={finder.open} />
          )}
          {isOpen && <IconButton icon={IconKeyboard} label={t('help.title')} onClick={help.open} />}
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <LineLost />
      {isOpen && <StorageNotices />}
      <DisplayNotices />
      {view !== 'read' && <MemoryNotices />}
      {isOpen && <MachineBand isCalm={view === 'read'} />}
      {view !== 'read' && <StraysBand />}
      {view !== 'read' && <ResumeBand />}
      {view !== 'read' && <FollowAgainBand />}
      {/* RUN tells it itself, and the MC is not to be startled by it. */}
      {isOpen && view !== 'run' && view !== 'read' && <KeyBanner onlyMoves={view !== 'share'} />}
      <main className={styles.main}>{children}</main>
      <StandByDialog />
      <HelpOverlay opened={helpShown} onClose={help.close} />
      {canFind && <FinderDialog opened={finderShown} onClose={finder.close} />}
    </div>
  );
}

function ShowBar() {
  const t = useWords();
  const title = useShow((show) => show.info.title);
  const view = useWindow((state) => state.view);
  return (
    <>
      <UnstyledButton className={styles.brand} onClick={() => void leaveShow()}>
        Rostrum
      </UnstyledButton>
      <nav className={styles.tabs} aria-label={title}>
        {TABS.map((tab) => (
          <UnstyledButton
            key={tab}
            className={styles.tab}
            aria-current={tab === view ? 'page' : undefined}
            onClick={() => void showView(tab)}
          >
            {t(`view.${tab}`)}
          </UnstyledButton>
        ))}
        <IconButton
          icon={IconExternalLink}
          label={t('common.newWindow')}
          onClick={() => void openWindow(view)}
        />
        <WallMenu />
      </nav>
      <FileMenu />
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {view === 'plan' && <UndoButtons />}
    </>
  );
}

function UndoButtons() {
  const readOnly = useWindow((state) => state.opened?.readOnly != null);
  const undo = () => void dispatch('undo', {});
  const redo = () => void dispatch('redo', {});
  useActions({ undo, redo });
  return (
    <div className={styles.undo}>
      <TravelButton icon={IconArrowBackUp} direction="undo" disabled={readOnly} onClick={undo} />
      <TravelButton icon={IconArrowForwardUp} direction="redo" disabled={readOnly} onClick={redo} />
      <HistoryMenu disabled={readOnly} />
    </div>
  );
}

interface TravelButtonProps {
  readonly icon: Icon;
  readonly direction: 'undo' | 'redo';
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** Takes a step back or does it again; one from before the show that is live says that it stays. */
function TravelButton({ icon, direction, disabled, onClick }: TravelButtonProps) {
  const t = useWords();
  const step = useWindow((state) => state.opened?.steps[direction] ?? null);
  const isFixed = useShow(({ run }) => step !== null && isBeforeShow(run, step.at));
  return (
    <IconButton
      icon={icon}
      label={isFixed ? t('rejection.undo-before-show') : stepLabel(direction, step, t)}
      disabled={disabled || step === null || isFixed}
      onClick={onClick}
    />
  );
}
