// Finds the string and template literals of a source, whatever stands inside them.

const beforeRegex = /(?:^|[(,=:[!&|?{};\n]|return|=>)\s*$/;

/** End of a quoted string or a regular expression that begins at `start`. */
const endOfQuoted = (source, start, quote) => {
  let isClass = false;
  for (let at = start + 1; at < source.length; at++) {
    const sign = source[at];
    if (sign === '\\') at++;
    else if (quote === '/' && sign === '[') isClass = true;
    else if (quote === '/' && sign === ']') isClass = false;
    else if (sign === quote && !isClass) return at + 1;
  }
  return source.length;
};

const readTemplate = (source, start, found) => {
  let text = '';
  let at = start + 1;
  while (at < source.length && source[at] !== '`') {
    if (source[at] === '\\') {
      if (source[at + 1] !== '\n') text += source.slice(at, at + 2);
      at += 2;
    } else if (source.startsWith('${', at)) {
      at = read(source, at + 2, found, true);
      text += '\u0000';
    } else {
      text += source[at++];
    }
  }
  found.push({ kind: source.slice(0, start).endsWith('html') ? 'html' : 'template', text });
  return at + 1;
};

const read = (source, start, found, isHole = false) => {
  let depth = 0;
  let at = start;
  while (at < source.length) {
    const sign = source[at];
    if (source.startsWith('//', at)) {
      at = (source.indexOf('\n', at) + 1 || source.length + 1) - 1;
    } else if (source.startsWith('/*', at)) {
      at = source.indexOf('*/', at) + 2;
    } else if (sign === '`') {
      at = readTemplate(source, at, found);
    } else if (sign === '\'' || sign === '"') {
      const end = endOfQuoted(source, at, sign);
      found.push({ kind: 'string', text: source.slice(at + 1, end - 1), before: source.slice(Math.max(0, at - 40), at) });
      at = end;
    } else if (sign === '/' && beforeRegex.test(source.slice(Math.max(0, at - 20), at))) {
      at = endOfQuoted(source, at, '/');
    } else {
      if (sign === '{') depth++;
      if (sign === '}') {
        if (isHole && depth === 0) return at + 1;
        depth--;
      }
      at++;
    }
  }
  return at;
};

/** `[{ kind: 'string' | 'template' | 'html', text, before }]`; what templates fill in is `\u0000`. */
export const literals = (source) => {
  const found = [];
  read(source, 0, found);
  return found;
};
