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

export interface Wall {
  readonly isFullScreen: boolean;
  /** The pointer has moved a moment ago. */
  readonly isAwake: boolean;
  readonly toggleFullScreen: () => void;
}

const FULL_SCREEN = '(display-mode: fullscreen)';

/** By the page's own wish, by F11, or because the window was opened so. */
const isFullScreenNow = () =>
  document.fullscreenElement !== null || window.matchMedia(FULL_SCREEN).matches;

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(FULL_SCREEN);
  media.addEventListener('change', listener);
  document.addEventListener('fullscreenchange', listener);
  return () => {
    media.removeEventListener('change', listener);
    document.removeEventListener('fullscreenchange', listener);
  };
}

/** What a wall is besides what it shows: it fills the screen, and the pointer is gone when it rests. */
export function useWall(): Wall {
  const isFullScreen = useSyncExternalStore(subscribe, isFullScreenNow);
  const isAwake = usePointerAwake();
  const toggleFullScreen = useCallback(() => {
    // A system may refuse; the wall goes on as it is then.
    const done =
      document.fullscreenElement === null
        ? document.documentElement.requestFullscreen()
        : document.exitFullscreen();
    done.catch(() => undefined);
  }, []);
  useActions(useMemo(() => ({ 'full-screen': toggleFullScreen }), [toggleFullScreen]));
  return { isFullScreen, isAwake, toggleFullScreen };
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
