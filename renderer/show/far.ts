import { FAR_FILE, type FarAccess, farAccessSchema } from '@shared/broker/farAccess.ts';
import { type FarMessage, heard, NOTHING_HEARD } from '@shared/broker/farView.ts';
import { pauseBefore } from '@shared/share/comingBack.ts';
import { type ClockSamples, clockOffset, withBeat } from '@shared/share/hostClock.ts';
import { hostNow, setClockOffset } from '../ui/useNow.ts';
import { type FarLine, openFarLine } from './farLine.ts';
import { type FarState, useFar } from './farState.ts';
import { useWindow } from './store.ts';

/** How long the page's server may take to say where the broker is, in ms. */
const PATIENCE_MS = 6000;
/** How seldom it is looked in the end whether the show is published, in ms. */
const SLOW_MS = 15_000;

const set = useWindow.setState;

/** Where the show is, as far as the page's server says it: `none`: nowhere now; `away`: it can't be asked. */
type Asked = FarAccess | 'none' | 'away';

/**
 * What the page of a far viewer does to be up to date: it asks its server where the broker is, listens there, keeps what it
 * has shown when either of them is gone, and comes back by itself. It says nothing to anybody.
 */
export class FarConnection {
  readonly #ends = new AbortController();
  readonly #reload: () => void;
  #line: FarLine | null = null;
  #access: FarAccess | null = null;
  /** Address under which the page was loaded, whose policy lets it reach that broker and no other; null: there was none. */
  #loadedFor: string | null = null;
  /** Its server has said where the show is, or that it is nowhere. */
  #wasTold = false;
  #turn = 0;
  #failed = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #view = NOTHING_HEARD;
  #samples: ClockSamples = [];

  /** `reload` loads the page anew. */
  constructor(reload: () => void = () => window.location.reload()) {
    this.#reload = reload;
  }

  start(): Promise<void> {
    const { signal } = this.#ends;
    const look = () => this.#lookAgain();
    window.addEventListener('offline', () => this.#comeBack('away'), { signal });
    window.addEventListener('online', look, { signal });
    window.addEventListener('pageshow', look, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    return this.#enter();
  }

  /** Ends for good. */
  stop(): void {
    this.#ends.abort();
    this.#drop();
  }

  async #enter(): Promise<void> {
    this.#drop();
    const turn = this.#turn;
    const asked = await askAccess();
    if (turn !== this.#turn) return;
    const isFirst = !this.#wasTold;
    if (asked !== 'away') this.#wasTold = true;
    if (typeof asked === 'string') {
      // The broker may be there although the page's own server is gone.
      if (this.#access === null) return this.#comeBack(asked);
    } else {
      if (isFirst) this.#loadedFor = asked.url;
      else if (asked.url !== this.#loadedFor) return this.#reload();
      this.#access = asked;
    }
    const access = this.#access;
    if (access === null) return;
    try {
      this.#line = openFarLine(access, {
        opened: () => this.#opened(),
        heard: (message) => this.#hear(message),
        ended: (why) => this.#comeBack(why),
      });
    } catch {
      this.#comeBack(isMixed(access) ? 'insecure' : 'away');
    }
  }

  #opened(): void {
    this.#failed = 0;
    this.#samples = [];
    useFar.setState({ link: 'open' });
    set({ line: 'open', lostAt: null });
  }

  #hear(message: FarMessage): void {
    const before = this.#view;
    const { view, now } = heard(before, message);
    this.#view = view;
    if (now !== null) {
      this.#samples = withBeat(this.#samples, now, Date.now());
      setClockOffset(clockOffset(this.#samples));
    }
    if (view.hall !== null && view.hall !== before.hall)
      set({ hall: view.hall, showId: view.hall.frame.showId });
    const { machine } = view;
    if (machine !== before.machine)
      useFar.setState({ machine, machineLostAt: machine === 'lost' ? hostNow() : null });
  }

  /** The page is in sight again, or the network is there again. */
  #lookAgain(): void {
    if (document.visibilityState !== 'visible' || this.#retry === null) return;
    this.#failed = 0;
    void this.#enter();
  }

  /** Tries again after a pause. What was shown stays. */
  #comeBack(why: Exclude<FarState['link'], 'asking' | 'open'>): void {
    this.#drop();
    const isShown = this.#view.hall !== null;
    useFar.setState({ link: why });
    set(({ lostAt }) => ({ line: 'lost', lostAt: lostAt ?? (isShown ? hostNow() : null) }));
    const pause = pauseBefore(this.#failed, Math.random(), why === 'away' ? undefined : SLOW_MS);
    this.#failed += 1;
    this.#retry = setTimeout(() => void this.#enter(), pause);
  }

  #drop(): void {
    this.#turn += 1;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    this.#line?.giveUp();
    this.#line = null;
  }
}

/** Whether a page under TLS is to go to a broker without it. */
const isMixed = ({ url }: FarAccess): boolean =>
  window.location.protocol === 'https:' && /^ws:/i.test(url);

/** Asks the server that the page came from; the file lies beside the page, wherever that lies. */
async function askAccess(): Promise<Asked> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const url = new URL(FAR_FILE, window.location.href);
    const response = await fetch(url, { cache: 'no-store', signal: patience.signal });
    if (!response.ok) return response.status === 404 ? 'none' : 'away';
    const read = farAccessSchema.safeParse(await response.json());
    return read.success ? read.data : 'none';
  } catch {
    return 'away';
  } finally {
    clearTimeout(timer);
  }
}

/** Begins what a far viewer's page does; it goes on for as long as the page is there. */
export function startFar(): void {
  void new FarConnection().start();
}
