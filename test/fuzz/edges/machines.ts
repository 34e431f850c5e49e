import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type FarView, heard, NOTHING_HEARD } from '@shared/broker/farView.ts';
import {
  invitationText,
  journalLinesSchema,
  journalSnapshotSchema,
  journalWantSchema,
  readInvitation,
} from '@shared/broker/journal.ts';
import { crewBodies, publicBodies } from '@shared/broker/messages.ts';
import { crewPayloads, publicPayloads } from '@shared/broker/payloads.ts';
import { CREW_TOPICS, PUBLIC_TOPICS } from '@shared/broker/topics.ts';
import { brokenInvariant } from '@shared/command/invariants.ts';
import { writeShow } from '@shared/document/showFile.ts';
import type { MachineMessage } from '@shared/machines/messages.ts';
import { hallState } from '@shared/share/hall.ts';
import { clockView } from '@shared/view/clockView.ts';
import fc from 'fast-check';
import { newKey, Seal } from '../../../electron/host/broker/sealing.ts';
import { FollowedShow } from '../../../electron/host/machines/followedShow.ts';
import { Following } from '../../../electron/host/machines/following.ts';
import { Link } from '../../../electron/host/machines/link.ts';
import { Session } from '../../../electron/host/show/session.ts';
import { ShowFiles } from '../../../electron/host/show/showFiles.ts';
import { EIGHT_O_CLOCK, gone } from '../../fixtures/apply.ts';
import { ONE_MACHINE } from '../../fixtures/oneMachine.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { edge, inBothLanguages, must, mustBeTold, opened } from '../edge.ts';
import { mustSurviveItsFile, pastOf } from '../given.ts';
import { byteChanges, changedJson, changedText, jsonChanges } from '../mutations.ts';

const EPOCH = { number: 1, machineId: 'm-a', name: 'Máy chính' };

/** What another machine says, to one that follows it. */
export const machines = edge(
  'machines',
  'what another machine says is taken in order or not at all, and a reason that it gives is told',
  async (folder) => {
    const start = { ...exampleShow(), epoch: EPOCH };
    const { shows, lines } = pastOf(start, 5, 12);
    const said: readonly MachineMessage[] = [
      {
        type: 'hello',
        protocol: 1,
        version: '1',
        machine: { id: 'm-a', name: 'A' },
        showId: start.id,
        epoch: EPOCH,
        seq: 4,
        marks: [[4, 'x']],
        url: 'http://10.0.0.2:4280',
        isFresh: false,
        isAnswer: false,
      },
      { type: 'refused', code: 'not-calling', details: { name: 'B' } },
      { type: 'refused', code: 'error-of-tomorrow', details: {} },
      ...lines.map(
        (line, nth): MachineMessage => ({
          type: 'lines',
          epoch: EPOCH,
          before: lines[nth - 1]?.command.id ?? null,
          lines: [line],
        }),
      ),
      { type: 'lines', epoch: EPOCH, before: null, lines: [...lines] },
      {
        type: 'snapshot',
        epoch: EPOCH,
        text: writeShow(shows.at(-1) ?? start),
        lines: lines.slice(-3),
      },
      { type: 'snapshot', epoch: EPOCH, text: writeShow({ ...start, id: 'another' }), lines: [] },
      { type: 'beat', t: 1, now: EIGHT_O_CLOCK, lagMs: 2 },
      { type: 'hand-over', seq: 3 },
      { type: 'access', replica: {}, broker: null },
      { type: 'wish' },
    ];
    const one = fc.record({
      nth: fc.nat(said.length - 1),
      json: fc.option(jsonChanges, { freq: 3 }),
      bytes: fc.option(byteChanges, { freq: 3 }),
    });
    let made = 0;
    return opened(fc.array(one, { minLength: 1, maxLength: 5 }), async (all) => {
      made += 1;
      const place = join(folder, `m${made}`);
      await new ShowFiles(place).create(start);
      const began = await Session.open({
        ...ONE_MACHINE,
        folder: place,
        now: () => EIGHT_O_CLOCK,
        broadcast: () => undefined,
      });
      must(began.ok, 'not opened');
      const { session } = began;
      const followed = new FollowedShow({
        showId: start.id,
        session,
        open: async () => session,
        put: async () => undefined,
        saved: () => undefined,
        missing: () => undefined,
        strays: async () => undefined,
      });
      let isCut = false;
      const link = new Link(
        {
          address: 'x',
          waitingBytes: 0,
          send: () => undefined,
          close: () => {
            isCut = true;
          },
        } as never,
        { hello: () => undefined, closed: () => undefined, log: () => undefined },
      );
      const following = new Following({
        link,
        followed,
        ownNow: () => EIGHT_O_CLOCK,
        clock: (offset) => must(Number.isFinite(offset), 'the clock is no number'),
        access: () => undefined,
        adopted: (fault) => {
          if (fault !== null) mustBeTold(fault);
        },
        handOver: () => undefined,
        refused: mustBeTold,
      });
      link.become(following);
      for (const { nth, json, bytes } of all) {
        const message = said[nth];
        const text = JSON.stringify(json === null ? message : changedJson(message, json));
        if (!isCut) link.receive(bytes === null ? text : changedText(text, bytes));
        await followed.settled();
      }
      must(brokenInvariant(session.show) === null, 'an invariant is broken');
      must(session.show.id === start.id, 'another show has come into the place of this one');
      mustSurviveItsFile(session.show);
      link.close();
      await session.close();
      await rm(place, { recursive: true, force: true });
    });
  },
);

/** What comes from a broker, which belongs to somebody else. */
export const broker = edge(
  'broker',
  'what comes from a broker is taken whole or changes nothing, and can be shown',
  async () => {
    const hall = hallState(gone(exampleShow(), 4));
    const head = { v: 1, epoch: { number: 1, machineId: 'a' }, seq: 7, at: EIGHT_O_CLOCK } as const;
    const bodies = {
      ...publicBodies(hall, '4', EIGHT_O_CLOCK),
      ...crewBodies(hall, EIGHT_O_CLOCK),
    };
    const messages: readonly (readonly [string, unknown])[] = [
      ...Object.entries(bodies).map(([name, body]) => [name, { ...head, ...body }] as const),
      [PUBLIC_TOPICS.beat, { v: 1, epoch: head.epoch, now: EIGHT_O_CLOCK }],
      [PUBLIC_TOPICS.status, { v: 1, epoch: head.epoch, state: 'on' }],
    ];
    const names = [...Object.values(PUBLIC_TOPICS), ...Object.values(CREW_TOPICS), 'constructor'];
    const encode = (text: string) => Buffer.from(text).toString('base64url');
    const decode = (text: string) => Buffer.from(text, 'base64url').toString();
    const key = newKey();
    const seal = new Seal({ key, prefix: 'rostrum', showId: 'example' });
    const content = Buffer.from(JSON.stringify({ before: null, lines: [], answers: [] }));
    const sealed = JSON.stringify(seal.close('journal/lines', head, content));
    const invitation = invitationText(
      { url: 'mqtts://b.example', prefix: 'rostrum', showId: 'example', key },
      encode,
    );
    const one = fc.record({
      nth: fc.nat(messages.length - 1),
      name: fc.option(fc.constantFrom(...names), { freq: 8 }),
      json: fc.option(jsonChanges, { freq: 2 }),
      bytes: fc.option(byteChanges, { freq: 3 }),
      isKept: fc.boolean(),
    });
    const schemas = { ...publicPayloads, ...crewPayloads };
    return opened(
      fc.record({
        all: fc.array(one, { minLength: 1, maxLength: 5 }),
        bytes: byteChanges,
        json: jsonChanges,
      }),
      ({ all, bytes, json }) => {
        let view: FarView = NOTHING_HEARD;
        for (const { nth, name, json: changes, bytes: torn, isKept } of all) {
          const [topic = '', payload] = messages[nth] ?? [];
          const text = JSON.stringify(changes === null ? payload : changedJson(payload, changes));
          const before = JSON.stringify(view);
          const now = heard(view, {
            name: name ?? topic,
            json: torn === null ? text : changedText(text, torn),
            isKept,
          });
          must(JSON.stringify(view) === before, 'a view that was given has changed');
          must(now.now === null || Number.isFinite(now.now), 'the clock is no number');
          view = now.view;
          if (view.hall !== null) show(view.hall);
          schemas[topic as keyof typeof schemas].safeParse(changedJson(payload, json));
        }
        const unsealed = seal.open('journal/lines', Buffer.from(changedText(sealed, bytes)));
        must(
          unsealed === null || unsealed.content.equals(content),
          'a sealed message was changed without its key',
        );
        readInvitation(changedText(invitation, bytes), decode);
        for (const schema of [journalLinesSchema, journalSnapshotSchema, journalWantSchema])
          schema.safeParse(
            changedJson(
              {
                before: null,
                lines: [],
                answers: ['x'],
                text: '',
                marks: [],
                from: 1,
                id: null,
                ask: 'x',
              },
              json,
            ),
          );
      },
    );
  },
);

/** Draws what a far viewer draws of the clock. */
function show({ frame, clock }: NonNullable<FarView['hall']>): void {
  const time = new Intl.DateTimeFormat('vi', { timeZone: frame.zone });
  inBothLanguages((t) => {
    const { place } = clockView(clock, EIGHT_O_CLOCK, t);
    if (place.kind !== 'segment') time.format(('at' in place ? place.at : place.start) ?? 0);
  });
}
