import { announcement } from './en/announcement.ts';
import { app } from './en/app.ts';
import { asRun } from './en/asRun.ts';
import { broker } from './en/broker.ts';
import { checking } from './en/checking.ts';
import { checks } from './en/checks.ts';
import { commands } from './en/commands.ts';
import { control } from './en/control.ts';
import { crew } from './en/crew.ts';
import { errors } from './en/errors.ts';
import { far } from './en/far.ts';
import { files } from './en/files.ts';
import { finder } from './en/finder.ts';
import { fromText } from './en/fromText.ts';
import { importing } from './en/importing.ts';
import { join } from './en/join.ts';
import { key } from './en/key.ts';
import { lists } from './en/lists.ts';
import { live } from './en/live.ts';
import { machines } from './en/machines.ts';
import { overlay } from './en/overlay.ts';
import { people } from './en/people.ts';
import { plan } from './en/plan.ts';
import { print } from './en/print.ts';
import { read } from './en/read.ts';
import { share } from './en/share.ts';
import { signal } from './en/signal.ts';
import { signOff } from './en/signOff.ts';
import { stage } from './en/stage.ts';
import { system } from './en/system.ts';
import { table } from './en/table.ts';
import { wall } from './en/wall.ts';
import { wording } from './en/wording.ts';
import type { WordKey } from './vi.ts';

/** Every sentence of the screens in English. */
export const en: Record<WordKey, string> = {
  ...app,
  ...wall,
  ...crew,
  ...overlay,
  ...stage,
  ...read,
  ...signal,
  ...key,
  ...asRun,
  ...commands,
  ...errors,
  ...system,
  ...live,
  ...print,
  ...signOff,
  ...share,
  ...machines,
  ...broker,
  ...far,
  ...join,
  ...control,
  ...plan,
  ...table,
  ...people,
  ...lists,
  ...importing,
  ...fromText,
  ...announcement,
  ...finder,
  ...files,
  ...checks,
  ...checking,
  ...wording,
};
