/** Bundles `inputs` (name -> file of the project) into `dist/NAME/` and gives that folder. */
export function bundle(
  name: string,
  inputs: Readonly<Record<string, string>>,
  options?: { readonly whole?: boolean },
): Promise<string>;
