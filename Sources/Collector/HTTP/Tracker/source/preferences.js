// What the visitor prefers: only with consent, in a cookie of its own, never sent.
commands.preference = (key, value) => {
  const kept = new URLSearchParams(/sillage-preferences=([^;]*)/.exec(document.cookie)?.[1]);
  const cookie = read();
  value != null && cookie && keep('-preferences', kept, cookie[3], kept.set(key, value));
  return kept.get(key);
};
