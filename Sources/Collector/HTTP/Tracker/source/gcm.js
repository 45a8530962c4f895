// Google Consent Mode: entries of dataLayer. `default` is no choice; an `update` is, and the last one known at load stands.
tool('gcm', () => {
  const layer = (self.dataLayer ||= []);
  const hear = guard(entry => entry[1] == 'update' && choose(entry[2].analytics_storage));
  const push = layer.push;
  layer.map(hear);
  layer.push = (...entries) => push.apply(layer, entries, entries.map(hear));
});
