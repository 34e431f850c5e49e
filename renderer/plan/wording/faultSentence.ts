import type { TemplateFault } from '@shared/script/templateCheck.ts';
import type { Translate } from '@shared/words/translate.ts';

/** Why a wording can't be used, in one sentence. */
export function faultSentence({ code, details }: TemplateFault, t: Translate): string {
  const slot = details.slot === undefined ? {} : { slot: braced(String(details.slot)) };
  return t(`templateFault.${code}`, { ...details, ...slot, example: '{award}' });
}

const braced = (slot: string) => (slot.startsWith('{') ? slot : `{${slot}}`);
