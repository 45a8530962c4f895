import { rounded } from './format.js';

/** What a table shows, for other programs. Values are hostile: none becomes a formula, a line or a cell of its own, or reorders what stands beside it. */

/** Signs that a spreadsheet reads as the beginning of a formula, also in their wide forms (OWASP "CSV Injection"). */
const formula = /^ *[=+\-@＝＋－＠\t\r\n]/;
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const joiners = /[\u200C\u200D]/;

const picture = (scalar) => {
  const code = scalar.codePointAt(0);
  if (joiners.test(scalar)) return scalar;
  if (code === 0x7F) return '\u2421';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : `⟨U+${code.toString(16).toUpperCase()}⟩`;
};

/** A text as a cell: no formula, no line break, nothing unseen. */
export const cellText = (text) => (formula.test(text) ? `'${text}` : text).replace(unseen, picture);

/** A figure as a number that programs read; empty where it is not known. Shares in percent, times in seconds, as precise as they are shown. */
export const cellNumber = (value, kind) => {
  if (value === null || !Number.isFinite(value)) return '';
  if (kind === 'share') return String(rounded(value * 1000) / 10);
  if (kind === 'mean') return String(rounded(value * 100) / 100);
  return String(rounded(value));
};

const quoted = (text) => `"${text.replace(/"/g, '""')}"`;

/**
 * Cells as CSV (RFC 4180), or as tab-separated text for pasting.
 *
 * @param cells `[[{ text } | { number }]]`, the first line is the head
 */
export const csv = (cells) => cells.map((line) => line.map((cell) => ('text' in cell ? quoted(cellText(cell.text)) : cell.number)).join(','))
  .join('\r\n').concat('\r\n');

/** The same for the clipboard: one line for each row, cells between tabs, tenths as the reader's language writes them. */
export const tabbed = (cells, decimal = '.') => cells
  .map((line) => line.map((cell) => ('text' in cell ? cellText(cell.text) : cell.number.replace('.', decimal))).join('\t')).join('\n');

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Rows as JSON in the shape of `report --format json`; what is unseen is written as an escape. */
export const json = (report) => JSON.stringify(report, null, 2)
  .replace(/[\p{Cf}\p{Zl}\p{Zp}\u007F-\u009F]/gu, (scalar) => scalar.split('').map(escaped).join('')).concat('\n');

/** A name that every file system takes: `example.org-page-2026-11-01-2026-11-28.csv`. */
export const fileName = (parts, ending) => `${parts.join('-').replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^[.-]+/, '_').slice(0, 120)}.${ending}`;

/** Hands a text to the reader as a file. */
export const download = (name, type, text) => {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  [link.href, link.download] = [address, name];
  link.click();
  // The browser has read the address by then; the text would stay in memory otherwise.
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};

const copyBySelection = (text) => {
  const area = document.createElement('textarea');
  const { activeElement } = document;
  area.value = text;
  area.className = 'vh';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  activeElement?.focus();
  return isCopied;
};

/** Puts a text on the clipboard; false where the browser does not let us. */
export const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};
