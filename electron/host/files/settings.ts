import { join } from 'node:path';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '@shared/contract/settings.ts';
import { Low } from 'lowdb';
import { DurableFile } from './durable.ts';

/** What the app remembers beside the shows. Losing it loses nothing of a ceremony. */
export class SettingsFile {
  readonly #db: Low<Settings>;
  #written: Promise<void> = Promise.resolve();

  constructor(dataDir: string) {
    this.#db = new Low<Settings>(
      new DurableFile<Settings>(join(dataDir, 'settings.json'), parseSettings, (settings) =>
        JSON.stringify(settings, null, 2),
      ),
      DEFAULT_SETTINGS,
    );
  }

  /** What is remembered; the defaults where the file is missing, or can't be read: it holds preferences only. */
  async read(): Promise<Settings> {
    // The file is kept as it is, and set aside before another is written.
    await this.#db.read().catch(() => undefined);
    return this.#db.data;
  }

  get current(): Settings {
    return this.#db.data;
  }

  /** Changes what is given at once and brings it to the disk when it is new; a disk that refuses is no reason to stop. */
  change(changes: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    const news = Object.entries(changes).filter(
      ([name, value]) => value !== undefined && value !== this.#db.data[name as keyof Settings],
    );
    if (news.length > 0) {
      this.#db.data = { ...this.#db.data, ...Object.fromEntries(news) };
      this.#written = this.#db.write().catch(() => undefined);
    }
    return this.#db.data;
  }

  /** Waits for what is still on its way to the disk. */
  settled(): Promise<void> {
    return this.#written;
  }
}

const parseSettings = (text: string): Settings => settingsSchema.parse(JSON.parse(text));
