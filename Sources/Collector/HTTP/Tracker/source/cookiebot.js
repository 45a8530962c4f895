// Cookiebot: ready with an earlier choice at load, and after one made in its dialog. Implied consent is nobody's choice: of the methods
// `explicit` and `implied`, the first letter tells.
tool('cookiebot', () => {
  const hear = () => Cookiebot.consent.method < 'f' && choose(Cookiebot.consent.statistics);
  on('CookiebotOnConsentReady', hear);
  hear();
});
