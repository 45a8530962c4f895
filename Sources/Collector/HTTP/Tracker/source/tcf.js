// IAB TCF: `cmpuishown` is no choice, `tcloaded` repeats an earlier one, `useractioncomplete` is one made now; their first letters tell.
// We are no vendor but the publisher: purposes 1 (storage) and 8 (content measurement) of the publisher's own consents.
tool('tcf', () =>
  __tcfapi(
    'addEventListener',
    2,
    guard(
      data =>
        data.gdprApplies &&
        data.eventStatus > 'd' &&
        choose(data.publisher.consents[1] & data.publisher.consents[8], data.eventStatus > 'u'),
    ),
  ),
);
