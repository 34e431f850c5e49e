import { MantineProvider } from '@mantine/core';
import { standsAlone } from '@shared/contract/displays.ts';
import { Suspense, useEffect } from 'react';
import { LibraryView } from '../library/LibraryView.tsx';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Message } from '../ui/Message.tsx';
import { cssVariables, theme } from '../ui/theme.ts';
import { GuestContent } from './GuestContent.tsx';
import { GuestFrame } from './GuestFrame.tsx';
import { OpenFault } from './OpenFault.tsx';
import { Refusal } from './Refusal.tsx';
import { Shell } from './Shell.tsx';
import { useThemeColor } from './useThemeColor.ts';
import { VIEWS } from './views.tsx';

export function App() {
  const { language, theme: scheme } = useWindow(({ settings }) => settings);
  const guest = useWindow((state) => state.guest);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useThemeColor(scheme);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      deduplicateCssVariables={false}
    >
      {guest === null ? (
        <Shell>
          <Content />
        </Shell>
      ) : (
        <GuestFrame guest={guest}>
          <GuestContent guest={guest} />
        </GuestFrame>
      )}
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
  if (standsAlone(view)) {
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
