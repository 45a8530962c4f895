import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

import { literals } from './literals.js';
import { page } from './page.js';

const root = new URL('../../../../Sources/Dashboard/App/', import.meta.url);
const files = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.js')).sort();
const sources = files.map((name) => [name, readFileSync(new URL(name, root), 'utf8')]);

/** A source without its comments. */
const code = (source) => source.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** Text of a piece of markup that a person reads or hears. */
const said = (template) => {
  // The name of an element, filled into its tags.
  if (/^(?:article|div|section|span)$/.test(template)) return '';
  if (/^[\s\0]*(?:(?:[\w-]+="[^"]*"|disabled|checked|hidden|required)[\s\0]*)+$/.test(template)) return '';
  const heard = [...template.matchAll(/\b(?:aria-label|aria-description|aria-valuetext|title|placeholder|alt)="([^"]*)"/g)].map((match) => match[1]);
  return [template.replace(/<[^>]*>/g, ' '), ...heard].join(' ').replace(/&#?\w+;/g, '');
};

/** Whether a string holds words: several, or one that begins as a sentence does. Lists of classes and selectors are of small letters. */
const isSentence = (text) => /\p{Lu}\p{Ll}+ \p{L}+|\p{L}{2,}[,;:.!?] \p{L}{2,}/u.test(text);

test('literals are found whatever is nested in them', () => {
  const source = 'const a = html`<b title="${x ? html`i${`j`}` : \'k\'}">Word</b>`; // `no`\nconst r = /[`/]"/; const s = "q\\"t";';
  assert.deepEqual(literals(source).map(({ text }) => text), ['j', 'i\u0000', 'k', '<b title="\u0000">Word</b>', 'q\\"t']);
  assert.equal(said('<b title="\u0000">Word</b>').trim(), 'Word  \u0000'.trim());
});

test('no source says anything in a language: words come with the data', () => {
  for (const [name, source] of sources) {
    const all = literals(source);
    for (const { kind, text, before } of all) {
      assert.ok(!/[à-öø-ÿœ’«»]/iu.test(text), `${name}: letters of French in ${text}`);
      if (kind === 'html') assert.ok(!/\p{L}{2,}/u.test(said(text)) || said(text).replace(/[\0\s]+/g, '') === 'Sillage', `${name}: words in ${text}`);
      else assert.ok(!isSentence(text) || text.startsWith('(prefers-') || /Error\($/.test(before ?? ''), `${name}: words in ${text}`);
    }
  }
  assert.ok(sources.length > 30);
});

test('every phrase that a source names is there', () => {
  for (const [name, source] of sources) {
    for (const [, phrase] of code(source).matchAll(/\bsay\('(\w+)'/g)) {
      for (const language of page.languages) assert.ok(page.words[language].phrases[phrase], `${name}: ${phrase} in ${language}`);
    }
  }
});

test('nothing is evaluated, stored or put on the page unescaped', () => {
  for (const [name, source] of sources) {
    const forbidden = /\beval\(|new Function|localStorage|sessionStorage|indexedDB|document\.cookie|insertAdjacentHTML|outerHTML|document\.write/.exec(code(source));
    assert.equal(forbidden, null, `${name}: ${forbidden && forbidden[0]}`);
    assert.ok(name === 'view/html.js' || !code(source).includes('innerHTML'), `${name}: innerHTML`);
  }
});
