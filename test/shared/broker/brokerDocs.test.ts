import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { topicPayloads } from '@shared/broker/jsonSchema.ts';
import { BROKER_VERSION, isKept, type TopicName } from '@shared/broker/topics.ts';
import { LINES_AT_ONCE } from '@shared/machines/messages.ts';
import { hallPart } from '@shared/share/hall.ts';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url)), 'utf8');

const NAMES = Object.keys(topicPayloads) as TopicName[];

/** A fenced block of a kind. */
const block = (text: string, kind: string) =>
  new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? '';

/** What rules allow, one row each: `show write rostrum/…`. */
function rulesOf(text: string): readonly string[] {
  let user = '';
  const rules = block(text, 'acl')
    .split('\n')
    .flatMap((line) => {
      const [word, first = '', filter = ''] = line.split(' ');
      if (word === 'user') user = first;
      return word === 'topic' ? `${user} ${first} ${filter}` : [];
    });
  return rules.sort();
}

function rulesOfEmqx(text: string): readonly string[] {
  const rows = block(text, 'erlang').matchAll(/\{allow, \{user, "(\w+)"\}, (\w+), \[([^\]]*)\]\}/g);
  const rules = [...rows].flatMap(([, user = '', way = '', topics = '']) =>
    [...topics.matchAll(/"([^"]+)"/g)].map(
      ([, filter]) => `${user} ${way === 'publish' ? 'write' : 'read'} ${filter}`,
    ),
  );
  return rules.sort();
}

function rulesOfHive(text: string): readonly string[] {
  const rows = block(text, 'xml').matchAll(/<role><id>(\w+)<\/id>([\s\S]*?)<\/role>/g);
  const rules = [...rows].flatMap(([, user = '', role = '']) =>
    [...role.matchAll(/<topic>([^<]+)<\/topic><activity>(\w+)<\/activity>/g)].map(
      ([, filter, way]) => `${user} ${way === 'PUBLISH' ? 'write' : 'read'} ${filter}`,
    ),
  );
  return rules.sort();
}

describe.each([
  ['broker.md', 'yes', 'no'],
  ['broker.vi.md', 'có', 'không'],
])('%s', (name, yes, no) => {
  const text = read(name);

  it('has a row for every topic that says whether it is kept', () => {
    const rows = [...text.matchAll(/^\| (`[a-z]+\/.*`) \| (\S+) \|/gm)].flatMap(
      ([, names = '', kept = '']) =>
        [...names.matchAll(/`([^`]+)`/g)].map(([, one = '']) => [one, kept] as const),
    );
    const said = new Map(rows.filter(([, kept]) => kept === yes || kept === no));
    expect([...said.keys()].sort()).toEqual([...NAMES].sort());
    for (const topic of NAMES) expect(said.get(topic), topic).toBe(isKept(topic) ? yes : no);
  });

  it('shows payloads that are what their schemas say, with all keys and no others', () => {
    const shown = [...text.matchAll(/^`([a-z]+\/[a-z]+)`\n\n```json\n([\s\S]*?)\n```/gm)];
    expect(shown.length).toBeGreaterThan(10);
    for (const [, topic = '', json = ''] of shown) {
      const payload: unknown = JSON.parse(json.replaceAll('…"', '"'));
      const parsed = topicPayloads[topic as TopicName].safeParse(payload);
      expect(parsed.error, topic).toBeUndefined();
      expect(parsed.data, topic).toEqual(payload);
    }
  });

  it('shows or explains every topic that has a shape of its own', () => {
    for (const topic of NAMES.filter((one) => one.startsWith('public/')))
      expect(text).toMatch(new RegExp(`^\`${topic}\`\\n\\n\`\`\`json`, 'm'));
    for (const key of Object.keys(hallPart(exampleShow(), 'crew')))
      expect(text).toContain(`\`${key}\``);
  });

  it('gives the same rules for every broker, in which only the show writes', () => {
    const rules = rulesOf(text);
    expect(rules).toEqual(rulesOf(read('broker.md')));
    expect(rulesOfEmqx(text)).toEqual(rules);
    expect(rulesOfHive(text)).toEqual(rules);
    expect(new Set(rules.map((rule) => rule.split(' ')[0]))).toEqual(
      new Set(['crew', 'hall', 'show', 'viewer']),
    );
    const writers = rules.filter((rule) => rule.includes(' write ') && !rule.startsWith('show'));
    expect(writers).toEqual([`hall write rostrum/v${BROKER_VERSION}/+/journal/want`]);
  });

  it('has the numbers of today', () => {
    expect(text).toContain(`\`v${BROKER_VERSION}\``);
    expect(text).toContain(String(LINES_AT_ONCE));
  });
});
