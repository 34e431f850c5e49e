import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import { standbyCue } from '@shared/cue/position.ts';
import { Access } from '../../electron/host/share/access.ts';
import { CallerKey } from '../../electron/host/share/caller.ts';
import { Guests } from '../../electron/host/share/guests.ts';
import { Session } from '../../electron/host/show/session.ts';
import { ShowFiles } from '../../electron/host/show/showFiles.ts';
import { begun, EIGHT_O_CLOCK } from '../fixtures/apply.ts';
import { ONE_MACHINE } from '../fixtures/oneMachine.ts';
import { exampleShow } from '../fixtures/shows.ts';
import { must } from './edge.ts';

/** The guests of a show that is live, on a real disk, with nothing around them. */
export interface LiveGuests {
  readonly session: Session;
  readonly guests: Guests;
  readonly access: Access;
  readonly caller: CallerKey;
  /** Begins the show anew once it has no cue left, so that there is something to press. */
  again(): Promise<void>;
}

/** Opens a show of its own in the folder. */
export async function liveGuests(folder: string): Promise<LiveGuests> {
  let guests: Guests | null = null;
  await new ShowFiles(join(folder, 'show')).create(begun(exampleShow()));
  const opened = await Session.open({
    ...ONE_MACHINE,
    folder: join(folder, 'show'),
    now: () => EIGHT_O_CLOCK,
    broadcast: (event) => guests?.tell(event),
  });
  must(opened.ok, 'the show was not opened');
  const { session } = opened;
  const access = new Access();
  const caller = new CallerKey(
    () => EIGHT_O_CLOCK,
    () => undefined,
  );
  guests = new Guests({
    ...ONE_MACHINE,
    session,
    version: '0.0.0',
    caller,
    now: () => EIGHT_O_CLOCK,
    settings: () => DEFAULT_SETTINGS,
    passOf: (id) => access.passes.byId(id),
    changed: () => undefined,
    incident: () => undefined,
  });
  const wish = (type: string, payload: object) =>
    session.dispatch({ id: `again-${session.show.seq}`, type, payload }, 'fuzz');
  return {
    session,
    guests,
    access,
    caller,
    again: async () => {
      if (standbyCue(session.show) !== null) return;
      await wish('end-show', {});
      await wish('reset-run', {});
      await wish('begin', { as: 'live' });
    },
  };
}
