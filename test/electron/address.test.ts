import { describe, expect, test } from 'vitest';
import { isOurAddress, isOurPage, pageAddress, paperAddress } from '../../electron/address.ts';

describe('addresses of the app', () => {
  test('a page carries its view and its show, or leaves both to the page', () => {
    expect(pageAddress({ view: null, showId: null })).toBe('app://bundle/index.html');
    expect(pageAddress({ view: 'read', showId: 'a&b' })).toBe(
      'app://bundle/index.html?view=read&show=a%26b',
    );
  });

  test('the pages and papers that we make are ours', () => {
    expect(isOurAddress(pageAddress({ view: 'run', showId: 'x' }))).toBe(true);
    expect(isOurAddress(paperAddress('0a'))).toBe(true);
  });

  test.each([
    'https://bundle/index.html',
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'app://user@other/bundle',
    'app:bundle',
    'about:blank',
    'data:text/html,app://bundle/',
    'file:///app/bundle',
    'blob:app://bundle/0a',
    'javascript:app://bundle/',
    'view-source:app://bundle/index.html',
    'null',
    '',
  ])('%s is not ours', (address) => {
    expect(isOurAddress(address)).toBe(false);
  });
});

describe('who may speak to the host', () => {
  const url = 'app://bundle/index.html';

  test('the top frame of a page of ours', () => {
    expect(isOurPage({ url, parent: null })).toBe(true);
  });

  test('no frame inside it, none of another address, and none that is gone', () => {
    expect(isOurPage({ url, parent: { url } })).toBe(false);
    expect(isOurPage({ url: 'https://example.org/', parent: null })).toBe(false);
    expect(isOurPage({ url: '', parent: null })).toBe(false);
    expect(isOurPage(null)).toBe(false);
  });
});
