// Cookiebot: ready with an earlier choice at load, and after one made in its dialog. Implied consent is nobody's choice.
tool('cookiebot', () => {
  const hear = () => Cookiebot.consent.method == 'explicit' && choose(Cookiebot.consent.statistics);
  on('CookiebotOnConsentReady', hear);
  hear();
});
