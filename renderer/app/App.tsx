import { MantineProvider } from '@mantine/core';
import type { View } from '@shared/contract/contract.ts';
import { isWall } from '@shared/contract/displays.ts';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { CrewView } from '../crew/CrewView.tsx';
import { LibraryView } from '../library/LibraryView.tsx';
import { ReadView } from '../read/ReadView.tsx';
import { RunView } from '../run/RunView.tsx';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { StageView } from '../stage/StageView.tsx';
import { Message } from '../ui/Message.tsx';
import { cssVariables, theme } from '../ui/theme.ts';
import { ClockView } from '../wall/ClockView.tsx';
import { OverlayView } from '../wall/OverlayView.tsx';
import { ScreenView } from '../wall/ScreenView.tsx';
import { OpenFault } from './OpenFault.tsx';
import { Refusal } from './Refusal.tsx';
import { Shell } from './Shell.tsx';

// What the show needs live is loaded at once; the editor and the print preview come when they are asked for.
const PlanView = lazy(() =>
  import('../plan/PlanView.tsx').then((module) => ({ default: module.PlanView })),
);
const PrintView = lazy(() =>
  import('../print/PrintView.tsx').then((module) => ({ default: module.PrintView })),
);

const ShareView = lazy(() =>
  import('../share/ShareView.tsx').then((module) => ({ default: module.ShareView })),
);

const VIEWS: Record<Exclude<View, 'library'>, ComponentType> = {
  plan: PlanView,
  run: RunView,
  read: ReadView,
  stage: StageView,
  print: PrintView,
  clock: ClockView,
  screen: ScreenView,
  share: ShareView,
  crew: CrewView,
  overlay: OverlayView,
};

export function App() {
  const { language, theme: scheme } = useWindow(({ settings }) => settings);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      deduplicateCssVariables={false}
    >
      <Shell>
        <Content />
      </Shell>
      <Refusal />
    </MantineProvider>
  );
}

function Content() {
  const t = useWords();
  const view = useWindow((state) => state.view);
  const opened = useWindow((state) => state.opened !== null);
  const fault = useWindow((state) => state.fault);
  const hello = useWindow((state) => state.hello);
  if (isWall(view)) {
    // A wall keeps what it showed, whatever happens; before that it is empty.
    const Wall = VIEWS[view];
    return opened ? <Wall /> : null;
  }
  if (fault !== null) return <OpenFault fault={fault} />;
  if (hello === null) return <Message text={t('line.connecting')} />;
  if (view === 'library') return <LibraryView />;
  if (!opened) return <Message text={t('common.loading')} />;
  const Current = VIEWS[view];
  return (
    <Suspense fallback={<Message text={t('common.loading')} />}>
      <Current />
    </Suspense>
  );
}
