// Didomi: its observable tells the choice for a vendor, at once and whenever it changes; where consent is not asked for, nothing.
tool('didomi', () =>
  (self.didomiOnReady ||= []).push(
    guard(
      sdk => sdk.isConsentRequired() && sdk.getObservableOnUserConsentStatusForVendor(service).subscribe(choose),
    ),
  ),
);
