import { type PemFault, pemFault } from '@shared/view/brokerDraft.ts';
import { useState } from 'react';

interface Pem {
  /** Name of the file that was picked in this dialog; null: none was. */
  readonly name: string | null;
  /** Why the file that was picked last can't be it; null: it can. */
  readonly fault: PemFault | null;
  readonly take: (file: File) => Promise<void>;
  readonly remove: () => void;
}

/** Reads a certificate or key (PEM) from a file that a person picks; `onText` gets its text, or null once it is taken away. */
export function usePem(what: 'certificate' | 'key', onText: (text: string | null) => void): Pem {
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<PemFault | null>(null);
  return {
    name,
    fault,
    take: async (file) => {
      const text = await file.text();
      const wrong = pemFault(text, what);
      setFault(wrong);
      if (wrong !== null) return;
      setName(file.name);
      onText(text);
    },
    remove: () => {
      setName(null);
      setFault(null);
      onText(null);
    },
  };
}
