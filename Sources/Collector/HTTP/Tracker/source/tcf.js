// IAB TCF: `cmpuishown` is no choice, `tcloaded` repeats an earlier one, `useractioncomplete` is one made now; their first letters tell.
// We are no vendor but the publisher: purposes 1 (storage) and 8 (content measurement) of the publisher's own consents.
commands.tcf = () =>
  __tcfapi(
    'addEventListener',
    2,
    guard(({ eventStatus, gdprApplies, publisher }) =>
      gdprApplies && eventStatus > 'd' && choose(!!(publisher.consents[1] && publisher.consents[8]), eventStatus > 'u'),
    ),
  );
