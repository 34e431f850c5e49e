import { announcement } from './vi/announcement.ts';
import { app } from './vi/app.ts';
import { asRun } from './vi/asRun.ts';
import { broker } from './vi/broker.ts';
import { checking } from './vi/checking.ts';
import { checks } from './vi/checks.ts';
import { commands } from './vi/commands.ts';
import { control } from './vi/control.ts';
import { crew } from './vi/crew.ts';
import { errors } from './vi/errors.ts';
import { far } from './vi/far.ts';
import { files } from './vi/files.ts';
import { finder } from './vi/finder.ts';
import { fromText } from './vi/fromText.ts';
import { importing } from './vi/importing.ts';
import { join } from './vi/join.ts';
import { key } from './vi/key.ts';
import { lists } from './vi/lists.ts';
import { live } from './vi/live.ts';
import { machines } from './vi/machines.ts';
import { overlay } from './vi/overlay.ts';
import { people } from './vi/people.ts';
import { plan } from './vi/plan.ts';
import { print } from './vi/print.ts';
import { read } from './vi/read.ts';
import { share } from './vi/share.ts';
import { signal } from './vi/signal.ts';
import { signOff } from './vi/signOff.ts';
import { stage } from './vi/stage.ts';
import { system } from './vi/system.ts';
import { table } from './vi/table.ts';
import { wall } from './vi/wall.ts';
import { wording } from './vi/wording.ts';

/** Every sentence of the screens in Vietnamese, as ICU messages. `en.ts` has the same keys. */
export const vi = {
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
} as const;

export type WordKey = keyof typeof vi;
