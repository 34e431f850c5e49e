import type { CommandType, Request } from '@shared/command/apply.ts';
import { applyShowPatches, fixed } from '@shared/command/patches.ts';
import type {
  CallName,
  CallParams,
  CallResults,
  Failure,
  GivenFile,
  HostEvent,
  OpenedShow,
  Reply,
  Settings,
  View,
} from '@shared/contract/contract.ts';
import { PROTOCOL } from '@shared/contract/contract.ts';
import { isWall } from '@shared/contract/displays.ts';
import type { MachinesState } from '@shared/contract/machines.ts';
import { isRunning } from '@shared/model/run.ts';
import type { Show } from '@shared/model/show.ts';
import { withDevices } from '@shared/share/deviceNews.ts';
import type { HallState } from '@shared/share/hall.ts';
import { setClockOffset } from '../ui/useNow.ts';
import { Line } from './line.ts';
import { newId } from './newId.ts';
import { performAction } from './offered.ts';
import { keepLook, ownLook } from './ownLook.ts';
import { openTransport } from './transport.ts';
import { type Hello, useWindow } from './windowState.ts';

export { type GuestState, useWindow, type WindowState } from './windowState.ts';

/** Pause before the line is tried again, in ms. */
const RECONNECT_MS = 700;

/** A command that is on disk sooner than this, in ms, is not worth a word on the screen. */
const SLOW_MS = 200;

const set = useWindow.setState;
const get = useWindow.getState;
let line: Line | null = null;

/** Connects to the host, and again whenever the line is cut. */
export async function connect(): Promise<void> {
  try {
    const transport = await openTransport();
    takeLine(new Line(transport));
    transport.onClose(loseLine);
  } catch {
    loseLine();
    return;
  }
  const hello = await call('hello', { protocol: PROTOCOL });
  if (!hello.ok) {
    set({ fault: hello.error });
    return;
  }
  const { settings, caller, clockOffsetMs } = hello.value;
  setClockOffset(clockOffsetMs);
  set({ line: 'open', lostAt: null, hello: hello.value, settings, caller });
  void loadDisplays();
  void loadSharing();
  void loadMachines();
  void loadBroker();
  void loadUnread();
  const { showId, view } = get();
  if (showId !== null && view !== 'library') {
    await openShow(showId, view);
    return;
  }
  await refreshLibrary();
  // The library takes the file in.
  if (get().fileKey === null) await reopen();
}

/** From now on the host is asked, and heard, by this line, and by no other; null: it can't be asked. */
export function takeLine(taken: Line | null): void {
  line = taken;
  taken?.listen((event) => {
    if (taken === line) takeEvent(event);
  });
}

/** All that a device is told when it comes to a machine. */
export interface Arrival {
  readonly hello: Hello;
  readonly showId: string;
  /** The whole show; null: its role sees parts of the hall. */
  readonly opened: OpenedShow | null;
  readonly hall: Partial<HallState> | null;
}

/** Shows what the machine at the other end of a line has in the place of all that was shown, and listens to that line. */
export function arriveBy(taken: Line, { hello, showId, opened, hall }: Arrival): void {
  const { caller, settings } = hello;
  const at = opened === null ? null : { ...opened, show: fixed(opened.show) };
  set({ hello, caller, showId, opened: at, hall, line: 'open', lostAt: null, fault: null });
  takeSettings(settings);
  takeLine(taken);
}

/** A window without an address goes on with the show that was open last; one that is live comes back on RUN and waits. */
async function reopen(): Promise<void> {
  const { settings, shows } = get();
  const last = shows?.find(({ id }) => id === settings.lastShowId);
  if (last === undefined) return;
  await openShow(last.id, 'plan');
  const run = get().opened?.show.run;
  if (run !== undefined && isRunning(run)) await showView('run');
}

function loseLine(): void {
  takeLine(null);
  set((state) => ({ line: 'lost', lostAt: state.lostAt ?? Date.now() }));
  setTimeout(connect, RECONNECT_MS);
}

/** Asks the host. Never rejects: a cut line is a failure like any other. */
export function call<N extends CallName>(
  method: N,
  params: CallParams[N],
): Promise<Reply<CallResults[N]>> {
  if (line === null)
    return Promise.resolve({ ok: false, error: { code: 'connection-lost', details: {} } });
  return line.call(method, params);
}

/** Asks which shows there are; what is known of them stays until the answer is there. */
export async function refreshLibrary(): Promise<void> {
  const shows = await call('library.list', {});
  if (shows.ok) set({ shows: shows.value });
  else refuse(shows.error);
}

async function loadDisplays(): Promise<void> {
  const displays = await call('displays.list', {});
  if (displays.ok) set({ displays: displays.value });
}

async function loadSharing(): Promise<void> {
  const sharing = await call('share.state', {});
  if (sharing.ok) set({ sharing: sharing.value });
}

async function loadMachines(): Promise<void> {
  const machines = await call('machines.state', {});
  if (machines.ok) takeMachines(machines.value);
}

async function loadBroker(): Promise<void> {
  const broker = await call('broker.state', {});
  if (broker.ok) set({ broker: broker.value });
}

async function loadUnread(): Promise<void> {
  const unread = await call('memory.unread', {});
  if (unread.ok) set({ unread: unread.value });
}

/** Opens a show in a view and puts both into the address, so that a reload comes back here. Gives whether it is open. */
export async function openShow(showId: string, view: View): Promise<boolean> {
  remember(showId, view);
  const reply = await call('show.open', { showId, view });
  if (reply.ok) set({ opened: { ...reply.value, show: fixed(reply.value.show) }, fault: null });
  // A wall goes on showing what it showed, and so does a device, which tries again.
  else if (get().guest === null)
    set({ opened: isWall(view) ? get().opened : null, fault: reply.error });
  return reply.ok;
}

/** Changes the view; the show stays open. */
export async function showView(view: View): Promise<void> {
  const { showId } = get();
  if (showId === null) return;
  remember(showId, view);
  await call('show.open', { showId, view });
}

export async function leaveShow(): Promise<void> {
  const { showId } = get();
  window.history.replaceState(null, '', window.location.pathname);
  set({ view: 'library', showId: null, opened: null, fault: null });
  if (showId !== null) await call('show.close', { showId });
  await refreshLibrary();
}

/** Gives the file that this window was opened with, once; null: there is none (any more). */
export async function takeFile(): Promise<GivenFile | null> {
  const { fileKey } = get();
  if (fileKey === null) return null;
  window.history.replaceState(null, '', window.location.pathname);
  set({ fileKey: null });
  const reply = await call('file.take', { key: fileKey });
  return reply.ok ? reply.value : null;
}

function remember(showId: string, view: View): void {
  // What else the address says stays: how graphics are laid out.
  const query = new URLSearchParams(window.location.search);
  query.set('view', view);
  query.set('show', showId);
  // The address of a device says its role, and nothing of the show.
  if (get().guest === null)
    window.history.replaceState(null, '', `${window.location.pathname}?${query}`);
  set({ showId, view, fault: null });
}

interface DispatchOptions {
  /** Refusals that the caller says itself. */
  readonly quiet?: readonly Failure['code'][];
}

/**
 * Sends a command under a new id. The screen follows the host's patches, not this call;
 * a refusal is shown to the person. Gives the reply, which comes when the command is on disk.
 */
export async function dispatch<T extends CommandType>(
  type: T,
  payload: Request<T>['payload'],
  { quiet = [] }: DispatchOptions = {},
): Promise<Reply<{ seq: number }>> {
  const { showId } = get();
  if (showId === null) return { ok: false, error: { code: 'not-found', details: { id: '' } } };
  // `type` and `payload` belong together by the signature; the union can't be rebuilt by the compiler.
  const request = { id: newId(), type, payload } as unknown as Request;
  const count = (by: 1 | -1) => set(({ pending }) => ({ pending: pending + by }));
  let counted = false;
  const slow = setTimeout(() => {
    counted = true;
    count(1);
  }, SLOW_MS);
  const reply = await call('dispatch', { showId, request });
  clearTimeout(slow);
  if (counted) count(-1);
  if (!reply.ok && !quiet.includes(reply.error.code)) refuse(reply.error);
  return reply;
}

/** Changes settings of the operator's machine; on a device its own language and look, and nothing else. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  const { guest, settings } = get();
  if (guest !== null) {
    set({ settings: { ...settings, ...keepLook(guest.role, changes) } });
    return;
  }
  const reply = await call('settings.change', { changes });
  if (!reply.ok) refuse(reply.error);
}

/** Opens another window on a show: Electron makes one, full screen on a display if one is given; a browser a tab. */
export async function openWindow(
  view: View,
  displayId: number | null = null,
  showId = get().showId,
): Promise<void> {
  if (showId === null) return;
  if (get().hello?.shell === 'electron') {
    const reply = await call('window.open', { view, showId, displayId });
    if (!reply.ok) refuse(reply.error);
    else if (!reply.value.placed && isWall(view)) refuse({ code: 'place-by-hand', details: {} });
  } else window.open(`?${new URLSearchParams({ view, show: showId })}`, '_blank', 'noopener');
}

/** Closes what stands full screen on a display. */
export async function clearDisplay(displayId: number): Promise<void> {
  const reply = await call('displays.clear', { displayId });
  if (!reply.ok) refuse(reply.error);
}

/** Shows a failure to the person. */
export function refuse(failure: Failure): void {
  set({ refusal: { failure, at: Date.now() } });
}

/** The open show at this moment, for what is done and not drawn; null: none is open. */
export function showNow(): Show | null {
  return get().opened?.show ?? null;
}

function takeEvent(event: HostEvent): void {
  switch (event.type) {
    case 'patches':
      takePatches(event);
      break;
    case 'storage':
      set(({ opened }) =>
        opened === null ? {} : { opened: { ...opened, storage: event.storage } },
      );
      break;
    case 'notice':
      set(({ opened }) => ({ opened: opened === null ? null : withNotice(opened, event.notice) }));
      break;
    case 'unread':
      set({ unread: event.unread });
      break;
    case 'library':
      set({ shows: event.shows });
      break;
    case 'settings':
      takeSettings(event.settings);
      break;
    case 'displays':
      set({ displays: event.displays });
      break;
    case 'action':
      performAction(event.id);
      break;
    case 'packing':
      if (event.showId === get().showId) set({ packing: { done: event.done, of: event.of } });
      break;
    case 'hall':
      set(({ hall }) => (hall === null ? {} : { hall: { ...hall, ...event.parts } }));
      break;
    case 'sharing':
      set(({ sharing }) => ({ sharing: { ...event.sharing, devices: sharing.devices } }));
      break;
    case 'devices':
      set(({ sharing }) => ({
        sharing: { ...sharing, devices: withDevices(sharing.devices, event) },
      }));
      break;
    case 'caller':
      set({ caller: event.caller });
      break;
    case 'renamed':
      set(({ hello }) =>
        hello?.guest == null
          ? {}
          : { hello: { ...hello, guest: { ...hello.guest, name: event.name } } },
      );
      break;
    case 'machines':
      takeMachines(event.machines);
      break;
    case 'broker':
      set({ broker: event.broker });
      break;
    case 'replaced':
      if (event.showId === get().showId) void openAgain(event.showId);
      break;
    case 'access':
      set(({ opened }) =>
        opened?.show.id === event.showId ? { opened: { ...opened, readOnly: event.readOnly } } : {},
      );
      break;
    // Heard by the line that they came on.
    case 'beat':
    case 'reach':
      break;
    case 'presence':
      if (event.showId === get().showId) set({ presence: event.views });
      break;
  }
}

/** The settings as the host has them; a device keeps what it has chosen itself. */
export function takeSettings(settings: Settings): void {
  const { guest } = get();
  set({ settings: guest === null ? settings : { ...settings, ...ownLook(guest.role) } });
}

/** What happens once more is new. */
function withNotice(opened: OpenedShow, notice: Failure): OpenedShow {
  const others = opened.notices.filter((one) => JSON.stringify(one) !== JSON.stringify(notice));
  return { ...opened, notices: [...others, notice] };
}

/** The clock of the show may be another machine's, which the windows of this one go by as well. */
function takeMachines(machines: MachinesState): void {
  set({ machines });
  if (get().guest === null) setClockOffset(machines.clockOffsetMs);
}

/** Another copy has come in the place of what is shown, which stays until the new one is there. */
async function openAgain(showId: string): Promise<void> {
  const { hall, view } = get();
  if (hall === null) {
    await openShow(showId, view);
    return;
  }
  const reply = await call('hall.open', { view });
  if (reply.ok) set({ hall: reply.value });
}

/** Patches replace what they touch and leave the rest as it was, so that memoised views of the rest stay valid. */
function takePatches(event: Extract<HostEvent, { type: 'patches' }>): void {
  const { opened, view } = get();
  if (opened === null || event.showId !== opened.show.id) return;
  if (event.seq <= opened.show.seq) return;
  if (event.seq !== opened.show.seq + 1) {
    void openShow(event.showId, view);
    return;
  }
  const show = applyShowPatches(opened.show, event.patches);
  set({ opened: { ...opened, show, steps: event.steps } });
}
