import { MultiSelect, Text } from '@mantine/core';
import { findById } from '@shared/model/lookup.ts';
import type { Person } from '@shared/model/person.ts';
import { folded, matches } from '@shared/words/search.ts';
import { useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { useReadOnly } from '../planState.ts';

interface PeoplePickerProps {
  readonly label: string;
  /** Chosen people in their order. */
  readonly ids: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly description?: string;
}

const shortPost = (person: Person | undefined) => person?.shortPost ?? person?.posts[0] ?? '';

/** Leaders by name or post, kept in the order in which they were chosen. */
export function PeoplePicker({ label, ids, onChange, description }: PeoplePickerProps) {
  const t = useWords();
  const people = useShow((show) => show.plan.people);
  const readOnly = useReadOnly();
  const data = useMemo(() => people.map(({ id, name }) => ({ value: id, label: name })), [people]);
  return (
    <MultiSelect
      label={label}
      description={description}
      data={data}
      value={[...ids]}
      onChange={onChange}
      searchable
      hidePickedOptions
      placeholder={ids.length === 0 ? t('plan.choosePeople') : ''}
      nothingFoundMessage={t('plan.nobodyFound')}
      disabled={readOnly}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'value' in option &&
            matches(folded(`${option.label} ${postsOf(people, option.value)}`), search),
        )
      }
      renderOption={({ option }) => (
        <span>
          {option.label}
          <Text component="span" display="block" size="sm" c="dimmed">
            {shortPost(findById(people, option.value))}
          </Text>
        </span>
      )}
    />
  );
}

function postsOf(people: readonly Person[], id: string): string {
  return findById(people, id)?.posts.join(' ') ?? '';
}
