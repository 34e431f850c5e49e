import type { PlanStep } from '../../command/batch.ts';
import { draftPerson } from '../../model/drafts.ts';
import { findById } from '../../model/lookup.ts';
import type { Person } from '../../model/person.ts';
import type { Show } from '../../model/show.ts';
import { asLine, lineOrNull } from '../asLine.ts';
import { spelled } from '../recognise/text.ts';
import { chunks } from '../steps.ts';
import type { AnnouncementProposal, ProposedLeader } from './proposal.ts';

/** The people of a show while a text is brought into it. */
export interface PeopleBook {
  /** Those of the show and new ones who are called so, in this order, each once; a leader who was not taken is left out. */
  readonly named: (names: readonly string[]) => readonly Person[];
  /** All leaders who were taken, in the order of the text. */
  readonly leaders: readonly Person[];
  readonly steps: () => readonly PlanStep[];
}

const MOST_POSTS = 20;
const MOST_AT_ONCE = 1000;

export function peopleBook(
  show: Show,
  { announcement, leaders }: AnnouncementProposal,
  newId: () => string,
): PeopleBook {
  const made: Person[] = [];
  const completed: PlanStep[] = [];
  const byName = new Map<string, Person | null>();
  const add = (name: string, posts: readonly string[], address: string | null): Person => {
    const person = { ...draftPerson(newId(), asLine(name)), posts, address };
    made.push(person);
    return person;
  };
  const personOf = (leader: ProposedLeader): Person | null => {
    if (!leader.taken || lineOrNull(leader.name) === null) return null;
    const posts = postsOf(leader);
    const known = findById(show.plan.people, leader.personId);
    if (known === undefined) return add(leader.name, posts, lineOrNull(leader.address));
    // Somebody of whom only the name was known; what the show says of posts stays.
    if (known.posts.length > 0 || posts.length === 0) return known;
    completed.push({ type: 'edit-person', payload: { id: known.id, changes: { posts } } });
    return { ...known, posts };
  };
  const taken = leaders.map((leader, index) => {
    const person = personOf(leader);
    // Speeches name them as the text does, whatever a person has called them since.
    for (const name of [leader.name, announcement.leaders[index]?.name ?? leader.name])
      if (byName.get(spelled(name)) == null) byName.set(spelled(name), person);
    return person;
  });
  const named = (name: string): Person | null => {
    const before = byName.get(spelled(name));
    if (before !== undefined) return before;
    const known = show.plan.people.find((person) => spelled(person.name) === spelled(name));
    const person = known ?? (lineOrNull(name) === null ? null : add(name, [], null));
    byName.set(spelled(name), person);
    return person;
  };
  return {
    named: (names) => [...new Set(names.map(named).filter((person) => person !== null))],
    leaders: taken.filter((person) => person !== null),
    steps: () => [
      ...chunks(made, MOST_AT_ONCE).map(
        (items): PlanStep => ({ type: 'add-people', payload: { items } }),
      ),
      ...completed,
    ],
  };
}

const postsOf = ({ posts }: ProposedLeader): string[] =>
  posts.flatMap((post) => lineOrNull(post) ?? []).slice(0, MOST_POSTS);
