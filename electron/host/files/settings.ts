import { join } from 'node:path';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '@shared/contract/settings.ts';
import { type MemoryOptions, OwnFile } from './ownFile.ts';

/** What the app remembers beside the shows. Losing it loses nothing of a ceremony. */
export class SettingsFile {
  readonly #file: OwnFile<Settings>;
  #settings = DEFAULT_SETTINGS;

  constructor({ dataDir, ownNow, log, unread }: MemoryOptions) {
    this.#file = new OwnFile<Settings>({
      path: join(dataDir, 'settings.json'),
      parse: (json) => settingsSchema.parse(json),
      now: ownNow,
      log,
      unread: (file) => unread({ code: 'settings-unread', details: { file, folder: dataDir } }),
    });
  }

  /** What is remembered; the defaults where the file is missing, or can't be read and was set aside. */
  async read(): Promise<Settings> {
    this.#settings = (await this.#file.read()) ?? DEFAULT_SETTINGS;
    return this.#settings;
  }

  get current(): Settings {
    return this.#settings;
  }

  /** Changes what is given at once and brings it to the disk when it is new; a disk that refuses is no reason to stop. */
  change(changes: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Settings {
    const news = Object.entries(changes).filter(
      ([name, value]) => value !== undefined && value !== this.#settings[name as keyof Settings],
    );
    if (news.length > 0) {
      this.#settings = { ...this.#settings, ...Object.fromEntries(news) };
      this.#file.write(this.#settings);
    }
    return this.#settings;
  }

  /** Waits for what is still on its way to the disk. */
  settled(): Promise<void> {
    return this.#file.settled();
  }
}
