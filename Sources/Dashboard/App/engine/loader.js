// Loads data files by script elements: the only way that works on file:// too.

/** Longest filter files kept, in characters together: a few megabytes each for the most frequent values. */
const LONGEST_KEPT = 24_000_000;

const isFilterFile = (key) => key.split('/').length > 2;

const lengthOf = (payload) => (Array.isArray(payload?.rows) ? payload.rows.reduce((sum, row) => sum + String(row).length, 0) : 0);

/**
 * Makes `load(key)`, a promise of the payload of `data/….js`. Each file is loaded once, also when it is asked for again while it loads;
 * a file that failed is tried anew the next time. Filter files that were not used for longest are forgotten beyond a bound.
 *
 * A failure rejects with an error that has the `key`: the file is missing, or did not call `sillage` with that key.
 * @param {string} base address of the site's folder, ending in `/`, or empty for the page's own
 * @param {{ document?: Document, scope?: object, longestKept?: number }} [surroundings] for tests
 */
export const createLoader = (base, { document: page = globalThis.document, scope = globalThis, longestKept = LONGEST_KEPT } = {}) => {
  /** Promises by key; filter files in the order of their last use. */
  const files = new Map();
  const received = new Map();
  const lengths = new Map();
  let kept = 0;

  // A file can come with a key nobody asked for: it must not stay.
  scope.sillage = (key, payload) => void (files.has(key) && received.set(key, payload));

  const failure = (key) => Object.assign(new Error(`cannot load ${key}`), { key });

  const request = (key) =>
    new Promise((resolve, reject) => {
      const script = page.createElement('script');
      script.async = true;
      const end = () => {
        script.remove();
        if (received.has(key)) resolve(received.get(key));
        else reject(failure(key));
        received.delete(key);
      };
      script.onload = end;
      script.onerror = end;
      script.src = base + key;
      page.head.append(script);
    });

  const forget = (key) => {
    files.delete(key);
    kept -= lengths.get(key) ?? 0;
    lengths.delete(key);
  };

  const keep = (key, payload) => {
    if (!isFilterFile(key)) return;
    lengths.set(key, lengthOf(payload));
    kept += lengths.get(key);
    for (const old of [...files.keys()]) {
      if (kept <= longestKept) return;
      if (lengths.has(old) && old !== key) forget(old);
    }
  };

  return (key) => {
    let file = files.get(key);
    if (file) {
      files.delete(key);
    } else {
      file = request(key);
      file.then((payload) => keep(key, payload), () => forget(key));
    }
    files.set(key, file);
    return file;
  };
};
