import { Fragment } from 'react';

interface NameListProps {
  readonly names: readonly string[];
  readonly between: string;
}

/** Names in one line, each in the direction in which it is written. */
export function NameList({ names, between }: NameListProps) {
  return names.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two people can have one name, and the page never changes.
    <Fragment key={index}>
      {index > 0 && between}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}
