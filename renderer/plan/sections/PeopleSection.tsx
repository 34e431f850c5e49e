import { draftPerson } from '@shared/model/drafts.ts';
import { findById } from '@shared/model/lookup.ts';
import type { Person } from '@shared/model/person.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { stillFocused } from '../../ui/stillFocused.ts';
import { focusDetails } from '../details.ts';
import { LineField } from '../fields/LineField.tsx';
import { newId, selectThing, send, sendRemoval, usePlan } from '../planState.ts';
import { PersonUses } from './PersonUses.tsx';
import { PostList } from './PostList.tsx';
import styles from './Sections.module.css';
import { ThingsPane } from './ThingsPane.tsx';

/** Leaders, speakers and announcers. A title that changes is corrected here once. */
export function PeopleSection() {
  const t = useWords();
  const people = useShow((show) => show.plan.people);
  const chosen = usePlan((state) => state.thingIds.people);
  const person = findById(people, chosen) ?? people[0];
  const add = async () => {
    const added = draftPerson(newId(), t('plan.newPerson'));
    const isStill = stillFocused();
    if (!(await send('add-people', { items: [added] }))) return;
    selectThing('people', added.id);
    if (isStill()) requestAnimationFrame(focusDetails);
  };
  return (
    <ThingsPane
      label={t('plan.section.people')}
      lines={people.map(({ id, name, posts }) => ({ id, title: name, detail: posts.join(', ') }))}
      selectedId={person?.id ?? null}
      onSelect={(id) => selectThing('people', id)}
      addLabel={t('plan.addPerson')}
      onAdd={() => void add()}
      onRemove={({ id, title }) => void sendRemoval(title, 'remove-person', { id })}
      deeds={{ add: 'add-people', remove: 'remove-person' }}
      empty={t('plan.noPeople')}
    >
      {person !== undefined && <PersonFields person={person} />}
    </ThingsPane>
  );
}

function PersonFields({ person }: { readonly person: Person }) {
  const t = useWords();
  const edit = (changes: Partial<Omit<Person, 'id'>>) =>
    send('edit-person', { id: person.id, changes });
  return (
    <>
      <LineField
        label={t('plan.name')}
        value={person.name}
        size="md"
        isRequired
        onCommit={(name) => edit({ name })}
      />
      <PostList posts={person.posts} onCommit={(posts) => edit({ posts })} />
      <div className={styles.two}>
        <LineField
          label={t('plan.shortPost')}
          placeholder={person.posts[0] ?? ''}
          value={person.shortPost ?? ''}
          onCommit={(text) => edit({ shortPost: text === '' ? null : text })}
        />
        <LineField
          label={t('plan.address')}
          placeholder={t('plan.addressOfShow')}
          value={person.address ?? ''}
          onCommit={(text) => edit({ address: text === '' ? null : text })}
        />
        <LineField
          label={t('plan.pronunciation')}
          description={t('plan.pronunciationHint')}
          value={person.pronunciation ?? ''}
          onCommit={(text) => edit({ pronunciation: text === '' ? null : text })}
        />
        <LineField
          label={t('person.rank')}
          description={t('person.rankHint')}
          placeholder={t('common.unknown')}
          inputMode="numeric"
          value={person.rank === null ? '' : String(person.rank)}
          onCommit={(text) => {
            if (text === '') return edit({ rank: null });
            return /^[1-9]\d?$/.test(text) ? edit({ rank: Number(text) }) : Promise.resolve(false);
          }}
        />
      </div>
      <PersonUses personId={person.id} />
    </>
  );
}
