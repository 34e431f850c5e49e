import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type {
  PrinterInfo,
  PrintToPDFOptions,
  WebContents,
  WebContentsPrintOptions,
} from 'electron';
import type { Fields } from './cdp.ts';
import type { Chromium, PageTarget } from './chromium.ts';
import { receiveFromPage } from './ipcMain.ts';
import { mainWorld, preloadWorld } from './pageScripts.ts';
import { answerFor } from './protocol.ts';
import { record } from './records.ts';
import { toApp, toChromium } from './schemes.ts';
import { strict } from './strict.ts';
import { mayRequest } from './systemParts.ts';

const PRELOAD_WORLD = 'standin-preload';
const BINDING = 'standinSend';
const CHANNEL = 'standin';
const POLICY = 'content-security-policy';
const MM_PER_INCH = 25.4;

interface FrameState {
  readonly parentId: string | null;
  readonly url: string;
}

/** Addresses that a server sends on, as Chromium knows them. */
const redirects = new Map<string, string>();

/** What asks for `from` next is sent on to `to`. */
export function redirect({ from, to }: { readonly from: string; readonly to: string }): void {
  redirects.set(toChromium(from), toChromium(to));
  record('redirecting', { from, to });
}

let hasPolicies = true;

/** Pages come without any policy from now on, as if a fault had lost it. */
export function dropPolicies(): void {
  hasPolicies = false;
  record('policies-dropped');
}

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string };

type Part = Pick<
  WebContents,
  | 'executeJavaScript'
  | 'forcefullyCrashRenderer'
  | 'getURL'
  | 'isCrashed'
  | 'isDestroyed'
  | 'getPrintersAsync'
  | 'print'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setWebRTCIPHandlingPolicy'
>;

/** One page: everything that Electron's WebContents does is done by DevTools commands. */
export class StandinContents extends EventEmitter implements Part {
  readonly #chromium: Chromium;
  readonly #preload: string | null;
  readonly #target: Promise<PageTarget>;
  readonly #frames = new Map<string, FrameState>();
  /** Worlds of the page by their number. */
  readonly #worlds = new Map<number, { readonly frameId: string; readonly name: string }>();
  /** What `webContents` is for the app: the same object in every event. */
  readonly self: StandinContents;
  #mainFrameId = '';
  /** The address that the app itself loads: not a navigation of the page. */
  #expected: string | null = null;
  #loaded: (() => void) | null = null;
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' });
  #isDestroyed = false;
  #isCrashed = false;
  #reason = 'crashed';

  constructor(chromium: Chromium, preload: string | null) {
    super();
    this.#chromium = chromium;
    this.#preload = preload;
    this.self = strict<StandinContents>(this, 'webContents');
    this.#target = this.#open();
  }

  get targetId(): string {
    return this.#mainFrameId;
  }

  async #open(): Promise<PageTarget> {
    const target = await this.#chromium.newPage((method, params) => this.#event(method, params));
    this.#mainFrameId = target.targetId;
    const send = (method: string, params: Fields = {}) =>
      this.#chromium.send(target.sessionId, method, params);
    const main = `(${mainWorld})(${JSON.stringify(CHANNEL)})`;
    await Promise.all([
      send('Page.enable'),
      send('Runtime.enable'),
      send('Inspector.enable'),
      send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      ...(this.#preload === null
        ? []
        : [
            send('Page.addScriptToEvaluateOnNewDocument', { source: main }),
            send('Page.addScriptToEvaluateOnNewDocument', {
              source: preloadScript(this.#preload),
              worldName: PRELOAD_WORLD,
            }),
          ]),
      send('Runtime.runIfWaitingForDebugger'),
    ]);
    return target;
  }

  async #send(method: string, params: Fields = {}): Promise<Fields> {
    const { sessionId } = await this.#target;
    return this.#chromium.send(sessionId, method, params);
  }

  async loadURL(address: string): Promise<void> {
    await this.#target;
    const loaded = new Promise<void>((resolve) => {
      this.#loaded = resolve;
    });
    this.#expected = toChromium(address);
    const { errorText } = await this.#send('Page.navigate', { url: this.#expected });
    if (errorText !== undefined) throw new Error(`${errorText} loading '${address}'`);
    await loaded;
  }

  reload(): void {
    this.#expected = toChromium(this.getURL());
    void this.#send('Page.reload');
  }

  getURL(): string {
    return this.#frames.get(this.#mainFrameId)?.url ?? '';
  }

  send(channel: string, ...args: unknown[]): void {
    const world = [...this.#worlds].find(
      ([, { frameId, name }]) => frameId === this.#mainFrameId && name === PRELOAD_WORLD,
    );
    // Like Electron: what is sent to a page that is not there is lost.
    if (world === undefined) return;
    const sent = JSON.stringify(structuredClone(args));
    void this.#send('Runtime.evaluate', {
      expression: `standinReceive(${JSON.stringify(channel)}, ${sent})`,
      contextId: world[0],
    }).catch(() => undefined);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { data } = await this.#send('Page.printToPDF', pdfParams(options));
    return Buffer.from(data, 'base64');
  }

  async getPrintersAsync(): Promise<PrinterInfo[]> {
    return [{ name: 'hall', displayName: 'Máy in hội trường', description: '', options: {} }];
  }

  /** Nothing is printed: what a printer would have been told is noted. */
  print(
    options: WebContentsPrintOptions = {},
    callback: (success: boolean, reason: string) => void = () => undefined,
  ): void {
    record('print', { ...options });
    const known = options.deviceName === 'hall';
    callback(known, known ? '' : 'Invalid deviceName provided');
  }

  forcefullyCrashRenderer(): void {
    this.crash('crashed');
  }

  /** The page's process ends, and the app hears this reason. */
  crash(reason: string): void {
    this.#reason = reason;
    // Never answered: the page that should answer is gone.
    void this.#send('Page.crash');
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    record('webrtc', { policy });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  /** The page puts a webview into itself, with preferences of its own choice: asked as Electron asks. */
  attachWebview(): void {
    let isPrevented = false;
    const event = { preventDefault: () => (isPrevented = true) };
    this.emit('will-attach-webview', event, { nodeIntegration: true }, { src: 'about:blank' });
    record('webview', { isPrevented });
  }

  /** The page opened a window, which Chromium holds back and closes: only refusing is done here. */
  popup(url: string): void {
    const { action } = this.#openHandler({ url });
    record('window-open', { url, action });
    if (action !== 'deny') throw new Error('stand-in: a page may not open windows');
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    void this.#target.then(({ targetId }) =>
      this.#chromium.send(null, 'Target.closeTarget', { targetId }).catch(() => undefined),
    );
    this.emit('destroyed');
  }

  #event(method: string, params: Fields): void {
    this.#handlers[method]?.(params);
  }

  readonly #handlers: Readonly<Record<string, (params: Fields) => void>> = {
    'Page.frameAttached': ({ frameId, parentFrameId }) =>
      this.#frames.set(frameId, { parentId: parentFrameId, url: '' }),
    'Page.frameDetached': ({ frameId }) => this.#frames.delete(frameId),
    'Page.frameNavigated': ({ frame }) => this.#navigated(frame),
    'Page.loadEventFired': () => {
      if (this.getURL() === 'about:blank') return;
      this.#loaded?.();
      this.emit('did-finish-load');
    },
    'Runtime.executionContextCreated': ({ context: { id, name, auxData } }) =>
      this.#worlds.set(id, { frameId: auxData.frameId, name }),
    'Runtime.executionContextDestroyed': ({ executionContextId }) =>
      this.#worlds.delete(executionContextId),
    'Runtime.executionContextsCleared': () => this.#worlds.clear(),
    'Runtime.bindingCalled': (params) => this.#called(params),
    'Fetch.requestPaused': (params) => void this.#requested(params),
    'Inspector.targetCrashed': () => this.#crashed(),
  };

  #navigated({ id, parentId, url }: Fields): void {
    this.#frames.set(id, { parentId: parentId ?? null, url: toApp(url) });
    if (id !== this.#mainFrameId || url === 'about:blank') return;
    this.#isCrashed = false;
    this.#expected = null;
    record('loading', { url: toApp(url) });
    this.emit('did-navigate', {}, toApp(url), 200, 'OK');
  }

  #crashed(): void {
    this.#isCrashed = true;
    this.#worlds.clear();
    this.emit('render-process-gone', {}, { reason: this.#reason, exitCode: 1 });
  }

  #called({ payload, executionContextId }: Fields): void {
    const message = JSON.parse(payload);
    if (message.preloadError !== undefined) {
      this.emit('preload-error', {}, this.#preload ?? '', new Error(message.preloadError));
      return;
    }
    const frameId = this.#worlds.get(executionContextId)?.frameId;
    const frame = frameId === undefined ? undefined : this.#frames.get(frameId);
    const senderFrame =
      frame === undefined
        ? null
        : strict({ url: frame.url, parent: this.#parentOf(frame) }, 'senderFrame');
    receiveFromPage(message.name, { sender: this.self, senderFrame }, message.args);
  }

  #parentOf({ parentId }: FrameState): object | null {
    return parentId === null ? null : { url: this.#frames.get(parentId)?.url ?? '' };
  }

  async #requested({ requestId, request, resourceType, frameId, redirectedRequestId }: Fields) {
    const isNavigation = resourceType === 'Document' && request.url !== this.#expected;
    if (isNavigation && this.#mayNot(toApp(request.url), frameId, redirectedRequestId)) {
      await this.#send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    if (!mayRequest(toApp(request.url))) {
      record('request-cancelled', { url: request.url });
      // The page may be gone by now.
      await this.#send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(
        () => undefined,
      );
      return;
    }
    const target = redirects.get(request.url);
    if (target !== undefined) {
      redirects.delete(request.url);
      const responseHeaders = [{ name: 'location', value: target }];
      await this.#send('Fetch.fulfillRequest', { requestId, responseCode: 302, responseHeaders });
      return;
    }
    const response = await answerFor(toApp(request.url), request.method, request.headers);
    const done =
      response === null
        ? this.#send('Fetch.continueRequest', { requestId })
        : this.#send('Fetch.fulfillRequest', await fulfilled(requestId, response));
    // The page may be gone before its answer.
    await done.catch(() => undefined);
  }

  /** Asks the app as Electron does; true when it forbids the navigation. */
  #mayNot(url: string, frameId: string, redirected: unknown): boolean {
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    const isMainFrame = frameId === this.#mainFrameId;
    const details = { url, isMainFrame, isSameDocument: false, preventDefault };
    if (redirected !== undefined) this.emit('will-redirect', details, url);
    else {
      this.emit('will-frame-navigate', details);
      if (isMainFrame) this.emit('will-navigate', details, url);
    }
    record('navigation', { url, isMainFrame, isPrevented, isRedirect: redirected !== undefined });
    return isPrevented;
  }
}

function preloadScript(path: string): string {
  const source = readFileSync(path, 'utf8');
  const names = `${JSON.stringify(CHANNEL)}, ${JSON.stringify(BINDING)}`;
  return `(${preloadWorld})(${names}, (require, module, exports = module.exports) => {${source}\n})`;
}

const withoutPolicy = (page: string) => page.replace(new RegExp(`http-equiv="${POLICY}"`, 'i'), '');

async function fulfilled(requestId: string, response: Response): Promise<Fields> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const kept = hasPolicies ? bytes : Buffer.from(withoutPolicy(bytes.toString('latin1')), 'latin1');
  const body = kept.toString('base64');
  const responseHeaders = [...response.headers]
    .filter(([name]) => hasPolicies || name !== POLICY)
    .map(([name, value]) => ({ name, value }));
  return { requestId, responseCode: response.status, responseHeaders, body };
}

/** DevTools names for Electron's options; an option that is not known here throws, as a wrong one does in Electron. */
function pdfParams(options: PrintToPDFOptions): Fields {
  const { pageSize, margins, ...rest } = options;
  if (pageSize !== 'A4') throw new Error('stand-in: printToPDF knows A4 only');
  const known = [
    'preferCSSPageSize',
    'printBackground',
    'generateTaggedPDF',
    'generateDocumentOutline',
    'pageRanges',
  ];
  const unknown = Object.keys(rest).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`stand-in: printToPDF does not know ${unknown}`);
  return {
    ...rest,
    paperWidth: 210 / MM_PER_INCH,
    paperHeight: 297 / MM_PER_INCH,
    marginTop: margins?.top,
    marginBottom: margins?.bottom,
    marginLeft: margins?.left,
    marginRight: margins?.right,
  };
}
