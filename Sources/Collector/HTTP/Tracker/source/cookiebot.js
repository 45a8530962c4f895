// Cookiebot: ready with an earlier choice at load, and after one made in its dialog. Implied consent is nobody's choice.
commands.cookiebot = () => {
  const hear = () => Cookiebot.hasResponse && Cookiebot.consent.method != 'implied' && choose(Cookiebot.consent.statistics);
  on('CookiebotOnConsentReady', hear);
  hear();
};
