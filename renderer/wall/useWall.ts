import {
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useActions } from '../show/useActions.ts';

/** How long the pointer rests before it and the tools are hidden, in ms. */
const REST_MS = 3000;

/** What fills the screen: nothing, the page by its own wish, or the window (F11, a display of its own). */
type FullScreen = 'none' | 'page' | 'window';

export interface Wall {
  readonly fullScreen: FullScreen;
  /** The pointer has moved a moment ago. */
  readonly isAwake: boolean;
  /** Fills the screen, or leaves it where the page itself has filled it. */
  readonly toggleFullScreen: () => void;
}

const WINDOW_FILLS = '(display-mode: fullscreen)';

function fullScreenNow(): FullScreen {
  if (document.fullscreenElement) return 'page';
  return window.matchMedia(WINDOW_FILLS).matches ? 'window' : 'none';
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(WINDOW_FILLS);
  media.addEventListener('change', listener);
  document.addEventListener('fullscreenchange', listener);
  return () => {
    media.removeEventListener('change', listener);
    document.removeEventListener('fullscreenchange', listener);
  };
}

/** What a wall is besides what it shows: it fills the screen, and the pointer is gone when it rests. */
export function useWall(): Wall {
  const fullScreen = useSyncExternalStore(subscribe, fullScreenNow);
  const isAwake = usePointerAwake();
  const toggleFullScreen = useCallback(() => {
    const now = fullScreenNow();
    if (now === 'window') return;
    // A system may refuse; the wall goes on as it is then.
    const done =
      now === 'none' ? document.documentElement.requestFullscreen() : document.exitFullscreen();
    done.catch(() => undefined);
  }, []);
  useActions(useMemo(() => ({ 'full-screen': toggleFullScreen }), [toggleFullScreen]));
  return { fullScreen, isAwake, toggleFullScreen };
}

function usePointerAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  const timer: RefObject<ReturnType<typeof setTimeout> | undefined> = useRef(undefined);
  useEffect(() => {
    const wake = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setAwake(false), REST_MS);
      setAwake(true);
    };
    document.addEventListener('pointermove', wake);
    document.addEventListener('pointerdown', wake);
    return () => {
      document.removeEventListener('pointermove', wake);
      document.removeEventListener('pointerdown', wake);
      clearTimeout(timer.current);
    };
  }, []);
  return isAwake;
}
