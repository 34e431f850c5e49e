import type { ScriptName } from '@shared/script/names.ts';
import { officialSpelling } from '@shared/script/readApart.ts';
import type { SheetText } from '@shared/sheet/words.ts';

/** Class of the element around a name. */
export function nameClass(name: ScriptName): string | undefined {
  if (name.absent) return 'absent';
  return name.unnamed ? 'unnamed' : undefined;
}

/** The name itself: struck through when absent, with a word when it is a placeholder. */
export function NameText({ name, text }: { readonly name: ScriptName; readonly text: SheetText }) {
  return (
    <>
      <span className="name">{name.absent ? <s>{name.text}</s> : name.text}</span>
      {name.unnamed && <span className="hint">{` — ${text('name.unnamed')}`}</span>}
    </>
  );
}

/** How the name is said. */
export function Pronunciation({ name }: { readonly name: ScriptName }) {
  if (name.pronunciation === null) return null;
  return <span className="pronunciation">{` /${name.pronunciation}/`}</span>;
}

/** The official spelling under a name that is read otherwise. */
export function Official({ name }: { readonly name: ScriptName }) {
  const official = officialSpelling(name);
  const texts = [official.name, official.detail].filter((text) => text !== null);
  if (texts.length === 0) return null;
  return <span className="official">{texts.join(', ')}</span>;
}
