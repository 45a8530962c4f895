// What the visitor prefers: only with consent, in a cookie of its own, never sent.
commands.preference = (key, value) => {
  const kept = new URLSearchParams(/sillage-preferences=([^;]*)/.exec(document.cookie)?.[1]);
  const cookie = value != null && read();
  if (cookie) keep('sillage-preferences', kept, kept.set(key, value) || cookie[1]);
  return kept.get(key);
};
