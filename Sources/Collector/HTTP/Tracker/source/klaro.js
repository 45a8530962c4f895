// Klaro: `confirmed` when we come is an earlier choice; saved afterwards it is one made now.
tool('klaro', () => {
  const manager = klaro.getManager();
  const hear = (_, name) => name != 'consents' && manager.confirmed && choose(manager.getConsent(service));
  manager.watch({ update: hear });
  hear();
});
