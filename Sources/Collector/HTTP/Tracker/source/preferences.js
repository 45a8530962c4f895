// What the visitor prefers: only with consent, in a cookie of its own, never sent.
commands.preference = (key, value) => {
  const kept = new URLSearchParams(/sillage-preferences=([^;]*)/.exec(document.cookie)?.[1]);
  const cookie = read();
  if (cookie && value != null) {
    kept.set(key, value);
    keep('-preferences', kept, cookie[3]);
  }
  return kept.get(key);
};
