import { readFileSync } from 'node:fs';
import { invitationText, readInvitation } from '@shared/broker/journal.ts';
import {
  brokerJsonSchema,
  brokerJsonSchemaText,
  topicPayloads,
} from '@shared/broker/jsonSchema.ts';
import { isKept, KEPT_TOPICS, topicOf } from '@shared/broker/topics.ts';
import { describe, expect, it } from 'vitest';

describe('the topics', () => {
  it('stand below prefix, version and show', () => {
    expect(topicOf('tinh/rostrum', 'show-1', 'public/state')).toBe(
      'tinh/rostrum/v1/show-1/public/state',
    );
  });

  it('are kept but for cues, beats, lines and questions', () => {
    expect(Object.keys(topicPayloads).filter((name) => !isKept(name as never))).toEqual([
      'public/cue',
      'public/beat',
      'crew/cue',
      'journal/lines',
      'journal/want',
    ]);
    expect(KEPT_TOPICS).toContain('public/status');
    expect(KEPT_TOPICS).toHaveLength(Object.keys(topicPayloads).length - 5);
  });
});

describe('the JSON Schema of what is published', () => {
  it('is the one in data/broker.schema.json (write it with: npm run schema)', () => {
    const path = new URL('../../../data/broker.schema.json', import.meta.url);
    expect(readFileSync(path, 'utf8')).toBe(brokerJsonSchemaText());
  });

  it('has every topic, with its version', () => {
    expect(Object.keys(brokerJsonSchema().$defs as object)).toEqual(Object.keys(topicPayloads));
    for (const schema of Object.values(brokerJsonSchema().$defs as object))
      expect(schema).toMatchObject({ properties: { v: { const: 1 } } });
  });
});

describe('an invitation', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  const decode = (text: string) => Buffer.from(text, 'base64url').toString();
  const invitation = {
    url: 'mqtts://broker.example:8883',
    prefix: 'rostrum',
    showId: 'show-1',
    key: 'A'.repeat(43),
  };
  const text = invitationText(invitation, encode);

  it('is read again, also with the line ends of a mail in it', () => {
    expect(text).toMatch(/^rostrum-hall:[A-Za-z0-9_-]+$/);
    expect(readInvitation(text, decode)).toEqual(invitation);
    expect(readInvitation(`\n ${text.slice(0, 40)}\r\n${text.slice(40)} `, decode)).toEqual(
      invitation,
    );
  });

  it.each([
    ['of something else', `rostrum-room:${text.slice(13)}`],
    ['that is cut off', text.slice(0, -5)],
    ['with a key that is none', invitationText({ ...invitation, key: 'short' }, encode)],
    ['to no broker', invitationText({ ...invitation, url: 'http://broker.example' }, encode)],
    ['with another show in its topic', invitationText({ ...invitation, showId: '+/#' }, encode)],
    ['that says nothing', 'rostrum-hall:'],
  ])('%s is none', (_what, wrong) => {
    expect(readInvitation(wrong, decode)).toBeNull();
  });
});
