import { freeze } from 'immer';
import { brokenInvariant } from '../command/invariants.ts';
import { SHOW_FORMAT, SHOW_VERSION, type Show, showSchema } from '../model/show.ts';
import { jsonStop } from './jsonStop.ts';
import { migrate } from './migrations.ts';

/** What is wrong with a show file. The sentences stand in `shared/words` under `error.<code>`. */
export interface ShowFault {
  readonly code:
    | 'file-not-json'
    | 'file-truncated'
    | 'file-not-ours'
    | 'file-too-new'
    | 'file-invalid';
  readonly details: Readonly<Record<string, string | number>>;
}

export type ReadShow =
  | { readonly ok: true; readonly show: Show; readonly migratedFrom: number | null }
  | { readonly ok: false; readonly fault: ShowFault };

/** Reads the text of a show file: JSON? ours? too new? migrate, validate, check. Never repairs by guessing. */
export function readShow(fileText: string): ReadShow {
  const text = fileText.replace(/^\uFEFF/, '');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, fault: jsonFault(text) };
  }
  if (!isRecord(file) || file.format !== SHOW_FORMAT) return fault('file-not-ours');
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fault('file-invalid', { at: 'version' });
  if (version > SHOW_VERSION) return fault('file-too-new', { version, known: SHOW_VERSION });
  // A snapshot of the library has a checksum, which the host looks at: here a hand may have changed the rest.
  if (typeof file.crc === 'string') delete file.crc;
  if (version < SHOW_VERSION) migrate(file, version);
  const parsed = showSchema.safeParse(file);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? '';
    return fault('file-invalid', { at: at === '' ? '(root)' : at });
  }
  const show: Show = freeze(parsed.data, true);
  const broken = brokenInvariant(show);
  if (broken !== null)
    return fault('file-invalid', {
      at: String(broken.details.at ?? broken.details.id ?? broken.code),
    });
  return { ok: true, show, migratedFrom: version === SHOW_VERSION ? null : version };
}

/** The text of a show file. */
export function writeShow(show: Show): string {
  return `${JSON.stringify(show)}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(code: ShowFault['code'], details: ShowFault['details'] = {}): ReadShow {
  return { ok: false, fault: { code, details } };
}

/** Names line and column (1-based) where the text stops being JSON; one that just ends is called truncated. */
function jsonFault(text: string): ShowFault {
  const { position, cutOff } = jsonStop(text);
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const column = position - before.lastIndexOf('\n');
  const truncated = cutOff && text.trim() !== '';
  return { code: truncated ? 'file-truncated' : 'file-not-json', details: { line, column } };
}
