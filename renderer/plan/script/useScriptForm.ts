import { useLocalStorage } from '@mantine/hooks';

/** The script as the MC says it, or as it stands on paper. */
export type ScriptForm = 'spoken' | 'written';

export const SCRIPT_FORMS: readonly ScriptForm[] = ['spoken', 'written'];

/** In which form this machine shows the script. */
export function useScriptForm() {
  return useLocalStorage<ScriptForm>({ key: 'script-form', defaultValue: 'spoken' });
}
