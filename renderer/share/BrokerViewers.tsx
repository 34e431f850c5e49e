import { viewerAddresses } from '@shared/view/brokerPanel.ts';
import { machineUrl } from '@shared/view/sharePanel.ts';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { Address } from './Address.tsx';
import styles from './Broker.module.css';
import { CopyButton } from './CopyButton.tsx';
import { QrCode } from './QrCode.tsx';

/** Where browsers open the page that takes its state from the broker. */
export function BrokerViewers({ viewerPath }: { readonly viewerPath: string }) {
  const t = useWords();
  const on = useWindow(({ sharing }) => sharing.on);
  const showId = useShow((show) => show.id);
  const isServed = on !== null && on.showId === showId;
  return (
    <section className={styles.part} aria-labelledby="broker-viewers">
      <h3 id="broker-viewers" className={styles.heading}>
        {t('broker.viewerPage')}
      </h3>
      {isServed ? (
        <Addresses base={machineUrl(on)} viewerPath={viewerPath} />
      ) : (
        <p className={styles.hint}>{t('broker.viewerPage.notShared')}</p>
      )}
    </section>
  );
}

interface AddressesProps {
  readonly base: string;
  readonly viewerPath: string;
}

function Addresses({ base, viewerPath }: AddressesProps) {
  const t = useWords();
  const pages = viewerAddresses(base, viewerPath);
  return (
    <>
      <div className={styles.viewers}>
        <QrCode text={pages[0]?.url ?? base} label={t('broker.viewerPage.qr')} />
        <ul className={styles.addresses}>
          {pages.map(({ view, url }) => {
            const what = t(`broker.viewerPage.${view}`);
            return (
              <li key={view} className={styles.address}>
                <span>
                  <span className={styles.which}>{what}</span>
                  <Address text={url} />
                </span>
                <CopyButton text={url} label={t('broker.viewerPage.copy', { what })} />
              </li>
            );
          })}
        </ul>
      </div>
      <p className={styles.hint}>{t('broker.viewerPage.outside')}</p>
    </>
  );
}
