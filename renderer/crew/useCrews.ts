import { useLocalStorage } from '@mantine/hooks';
import type { Department } from '@shared/model/department.ts';

/** Whose notes this device shows. */
export interface Crews {
  /** In the order of the departments; empty: all of them. */
  readonly chosen: readonly Department[];
  /** Adds a department, or takes it away again. */
  readonly toggle: (id: string) => void;
  readonly chooseAll: () => void;
}

/** The departments that were chosen on this device; of those that a show has not, nothing is said. */
export function useCrews(all: readonly Department[]): Crews {
  const [stored, store] = useLocalStorage<unknown>({
    key: 'crew-departments',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const ids = idsIn(stored);
  return {
    chosen: all.filter(({ id }) => ids.includes(id)),
    toggle: (id) => store(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]),
    chooseAll: () => store([]),
  };
}

/** What is stored may have been written by anybody. */
const idsIn = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];
