import type { SensorInstance, SensorProps } from '@dnd-kit/core';
import type { KeyboardEvent } from 'react';

export type RowStep = 'previous' | 'next' | 'first' | 'last';

export interface RowKeysOptions {
  /** Moves what is lifted. */
  readonly onStep: (step: RowStep) => void;
}

const STEPS: Readonly<Record<string, RowStep>> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  Home: 'first',
  End: 'last',
};

const isLifting = (event: globalThis.KeyboardEvent) => event.altKey && event.code === 'KeyM';

/**
 * Lifts rows by Alt+M, moves them by the arrows, puts them down by Enter, Space or Alt+M again; Escape and
 * a click leave everything where it was. dnd-kit's own keyboard sensor steps by the places of elements,
 * and most rows of a long list are not on the page.
 */
export class RowKeysSensor implements SensorInstance {
  static readonly activators = [
    {
      eventName: 'onKeyDown' as const,
      handler: ({ nativeEvent }: KeyboardEvent) => {
        if (!isLifting(nativeEvent) || nativeEvent.repeat) return false;
        nativeEvent.preventDefault();
        return true;
      },
    },
  ];
  readonly autoScrollEnabled = false;
  readonly #props: SensorProps<RowKeysOptions>;
  readonly #listening = new AbortController();

  constructor(props: SensorProps<RowKeysOptions>) {
    this.#props = props;
    const { signal } = this.#listening;
    props.onStart({ x: 0, y: 0 });
    // The key that lifts must not put down at once.
    setTimeout(() => {
      if (signal.aborted) return;
      document.addEventListener('keydown', this.#take, { capture: true, signal });
      document.addEventListener('pointerdown', this.#cancel, { capture: true, signal });
      window.addEventListener('blur', this.#cancel, { signal });
    });
  }

  readonly #take = (event: globalThis.KeyboardEvent): void => {
    if (['Alt', 'Shift', 'Control', 'Meta'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const step = STEPS[event.key];
    if (step !== undefined) this.#props.options.onStep(step);
    else if (event.key === 'Enter' || event.key === ' ' || isLifting(event)) this.#end();
    else if (event.key === 'Escape' || event.key === 'Tab') this.#cancel();
  };

  readonly #end = (): void => {
    this.#listening.abort();
    this.#props.onEnd();
  };

  readonly #cancel = (): void => {
    this.#listening.abort();
    this.#props.onCancel();
  };
}
