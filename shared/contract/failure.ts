/** Why a call failed: a rejected command or something about files and the host. Sentences: `error.<code>` or `rejection.<code>`. */
export interface Failure {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}
