import type { Settings } from '@shared/contract/settings.ts';
import type { JoiningRole } from '@shared/share/roles.ts';

/** What a device chooses for itself; all else follows the host. */
export type OwnLook = Partial<Pick<Settings, 'language' | 'theme'>>;

const keyOf = (role: JoiningRole) => `rostrum-look-${role}`;

/** What this device has chosen in this role. What is stored may have been written by anybody. */
export function ownLook(role: JoiningRole): OwnLook {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(role)) ?? '{}');
    const { language, theme } = (stored ?? {}) as Record<string, unknown>;
    return {
      ...(language === 'vi' || language === 'en' ? { language } : {}),
      ...(theme === 'dark' || theme === 'light' ? { theme } : {}),
    };
  } catch {
    return {};
  }
}

/** Keeps what was chosen for the next time, where the browser keeps anything, and gives all that is chosen now. */
export function keepLook(role: JoiningRole, changes: Partial<Settings>): OwnLook {
  const { language, theme } = changes;
  const look: OwnLook = {
    ...ownLook(role),
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
  };
  try {
    localStorage.setItem(keyOf(role), JSON.stringify(look));
  } catch {
    // It holds until the page is closed.
  }
  return look;
}
