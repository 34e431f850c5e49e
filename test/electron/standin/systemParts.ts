import { EventEmitter } from 'node:events';
import type {
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from 'electron';
import { readiness } from './readiness.ts';
import { record } from './records.ts';
import { strict } from './strict.ts';

// Parts of Electron that reach into the desktop: here they are notes for the test, and answers that it gave beforehand.

let menu: readonly MenuItemConstructorOptions[] = [];

const submenuOf = ({ submenu }: MenuItemConstructorOptions) =>
  Array.isArray(submenu) ? submenu : [];

const rolesIn = (items: readonly MenuItemConstructorOptions[]): readonly string[] =>
  items.flatMap((item) => [
    ...(item.role === undefined ? [] : [item.role]),
    ...rolesIn(submenuOf(item)),
  ]);

/** Does what a click on the item with these labels does. */
export function clickMenu(labels: readonly string[]): void {
  let items = menu;
  let found: MenuItemConstructorOptions | undefined;
  for (const label of labels) {
    found = items.find((item) => item.label === label);
    if (found === undefined) throw new Error(`stand-in: no menu item ${labels.join(' > ')}`);
    items = submenuOf(found);
  }
  // The app's own items take no arguments.
  (found?.click as (() => void) | undefined)?.();
}

export const Menu = strict(
  {
    buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (template: readonly MenuItemConstructorOptions[]) => {
      menu = template;
      record('menu', {
        labels: template.map(({ label, role }) => label ?? role),
        roles: rolesIn(template),
      });
    },
  },
  'Menu',
);

/** Which button answers a message box; NaN: the question stays. */
let button = Number(process.env.STANDIN_BUTTON ?? 0);

export function answerBoxes(by: number): void {
  button = by;
}

/** Electron's functions take the parent window first, or leave it out. */
const optionsOf = <T>(args: readonly unknown[]) => args.at(-1) as T;

/** The address in the window that a dialog stands in. */
function parentOf([parent, options]: readonly unknown[]): string | null {
  if (options === undefined) return null;
  return (parent as { readonly webContents: { getURL(): string } }).webContents.getURL();
}

export const dialog = strict(
  {
    // On Linux one that comes before ready is a line on stderr and no box.
    showErrorBox: (title: string, content: string) =>
      record('error-box', { title, content, isReady: readiness.isReady }),
    showSaveDialog: async (...args: unknown[]) => {
      const { defaultPath } = optionsOf<SaveDialogOptions>(args);
      record('save-dialog', { defaultPath });
      const filePath = process.env.STANDIN_SAVE_AS ?? '';
      return { canceled: filePath === '', filePath };
    },
    showOpenDialog: async (...args: unknown[]) => {
      const { properties } = optionsOf<OpenDialogOptions>(args);
      record('open-dialog', { properties });
      const folder = process.env.STANDIN_SAVE_IN ?? '';
      return { canceled: folder === '', filePaths: folder === '' ? [] : [folder] };
    },
    showMessageBox: async (...args: unknown[]) => {
      const { message, buttons, signal, cancelId = 0 } = optionsOf<MessageBoxOptions>(args);
      record('message-box', { message, buttons, parent: parentOf(args) });
      if (Number.isNaN(button)) {
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        record('message-box-taken-back', { message });
        return { response: cancelId, checkboxChecked: false };
      }
      return { response: button, checkboxChecked: false };
    },
  },
  'dialog',
);

let lastBlocker = 0;

export const powerSaveBlocker = strict(
  {
    start: (kind: string) => {
      lastBlocker += 1;
      record('power-save-blocker', { kind, id: lastBlocker });
      return lastBlocker;
    },
    stop: (id: number) => record('power-save-unblocked', { id }),
  },
  'powerSaveBlocker',
);

const power = new EventEmitter();
export const powerMonitor = strict(power, 'powerMonitor');

/** The system goes down, as macOS and Linux tell it; who holds it has a moment. */
export function shutDown(): void {
  let isHeld = false;
  power.emit('shutdown', { preventDefault: () => (isHeld = true) });
  record('shutdown', { isHeld });
}

/** Chromium decides on permissions itself here: the app's handlers are noted, and asked when a test wishes it. */
let onRequest: PermissionRequestHandler | null = null;
let onCheck: PermissionCheckHandler | null = null;
let onDevice: (() => boolean) | null = null;
let onBeforeRequest: BeforeRequest = (_details, answer) => answer({});

type PermissionRequestHandler = (
  contents: null,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: { readonly requestingUrl: string },
) => void;
type PermissionCheckHandler = (contents: null, permission: string, origin: string) => boolean;
type BeforeRequest = (
  details: { readonly url: string },
  answer: (response: { readonly cancel?: boolean }) => void,
) => void;

const noted = (name: string) => record('handler', { name });

export const session = strict(
  {
    defaultSession: strict(
      {
        setPermissionRequestHandler: (handler: PermissionRequestHandler) => {
          onRequest = handler;
          noted('permission-request');
        },
        setPermissionCheckHandler: (handler: PermissionCheckHandler) => {
          onCheck = handler;
          noted('permission-check');
        },
        setDevicePermissionHandler: (handler: () => boolean) => {
          onDevice = handler;
          noted('device-permission');
        },
        flushStorageData: () => undefined,
        webRequest: strict(
          {
            onBeforeRequest: (listener: BeforeRequest) => {
              onBeforeRequest = listener;
            },
          },
          'webRequest',
        ),
      },
      'defaultSession',
    ),
  },
  'session',
);

/** Asks the app's handlers as Electron does for a page at an address, and notes what they say; without one Electron grants. */
export function askPermission(permission: string, url: string): void {
  let requested = onRequest === null;
  onRequest?.(null, permission, (isGranted) => (requested = isGranted), { requestingUrl: url });
  const checked = onCheck?.(null, permission, url) ?? true;
  record('permission', { permission, url, requested, checked, device: onDevice?.() ?? true });
}

/** Whether the app lets a request go to the network or to a protocol. */
export function mayRequest(url: string): boolean {
  let isCancelled = false;
  onBeforeRequest({ url }, ({ cancel = false }) => (isCancelled = cancel));
  return !isCancelled;
}
