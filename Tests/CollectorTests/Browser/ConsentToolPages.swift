/// Stand-ins for consent tools: the page's side of what each documents for other scripts, nothing more. `?yes` and `?no` are pages of a
/// visitor who chose before; `#yes` and `#no` are the tool's buttons.
enum ConsentToolPages {
    static let all: [(tool: String, script: String)] = [
        (
            "gcm",
            """
            window.dataLayer = [];
            function gtag() { dataLayer.push(arguments) }
            const say = value => gtag('consent', 'update', { ad_storage: 'granted', analytics_storage: value ? 'granted' : 'denied' });
            gtag('consent', 'default', { analytics_storage: 'denied', wait_for_update: 500 });
            dataLayer.push({ event: 'page' });
            gtag('consent', 'update', { ad_storage: 'granted' });
            if (known !== undefined) say(known);
            const choose = say;
            """
        ),
        (
            "tcf",
            """
            const listeners = [];
            let data = { gdprApplies: true, eventStatus: known === undefined ? 'cmpuishown' : 'tcloaded', publisher: { consents: {} } };
            const set = value => (data.publisher.consents = { 1: value, 8: value });
            if (known !== undefined) set(known);
            window.__tcfapi = (command, version, callback) => {
              if (command !== 'addEventListener' || version !== 2) return callback(null, false);
              listeners.push(callback);
              callback(data, true);
            };
            const choose = value => {
              data = { ...data, eventStatus: 'useractioncomplete' };
              set(value);
              listeners.forEach(listener => listener(data, true));
            };
            """
        ),
        (
            "tarteaucitron",
            """
            window.tarteaucitron = { state: {} };
            const choose = value => {
              tarteaucitron.state.sillage = value;
              document.dispatchEvent(new CustomEvent('sillage_' + (value ? 'allowed' : 'disallowed')));
              document.dispatchEvent(new CustomEvent('tac.consent_updated'));
            };
            addEventListener('load', () => known === undefined || choose(known));
            """
        ),
        (
            "axeptio",
            """
            const listeners = {};
            const emit = (name, value) => (listeners[name] || []).forEach(listener => listener(value));
            const sdk = { on: (name, listener) => (listeners[name] ||= []).push(listener) };
            const choose = value => emit('cookies:complete', { sillage: value, $$completed: true });
            addEventListener('load', () => {
              const early = window._axcb || [];
              window._axcb = { push: callback => callback(sdk) };
              early.forEach(callback => callback(sdk));
              known === undefined ? emit('cookies:display') : choose(known);
            });
            """
        ),
        (
            "didomi",
            """
            const listeners = [];
            let status = known;
            const Didomi = {
              isConsentRequired: () => true,
              getObservableOnUserConsentStatusForVendor: vendor => ({
                subscribe: listener => { listeners.push(listener); listener(vendor === 'sillage' ? status : undefined); },
              }),
            };
            const choose = value => { status = value; listeners.forEach(listener => listener(status)); };
            addEventListener('load', () => {
              const early = window.didomiOnReady || [];
              window.didomiOnReady = { push: callback => callback(Didomi) };
              early.forEach(callback => callback(Didomi));
            });
            """
        ),
        (
            "klaro",
            """
            const watchers = new Set();
            const manager = {
              confirmed: known !== undefined, consents: { sillage: Boolean(known) },
              getConsent(name) { return this.consents[name] || false },
              watch(watcher) { watchers.add(watcher) },
              notify(name, data) { watchers.forEach(watcher => watcher.update(this, name, data)) },
            };
            window.klaro = { getManager: () => manager };
            const choose = value => {
              manager.consents.sillage = value;
              manager.notify('consents', manager.consents);
              manager.confirmed = true;
              manager.notify('saveConsents', { changes: 1, consents: manager.consents, type: 'save' });
              manager.notify('applyConsents', 1);
            };
            """
        ),
        (
            "cookiebot",
            """
            window.Cookiebot = { hasResponse: false, consent: { statistics: false, method: null } };
            const choose = value => {
              Cookiebot.hasResponse = true;
              Cookiebot.consent = { statistics: value, method: 'explicit' };
              dispatchEvent(new Event('CookiebotOnConsentReady'));
              dispatchEvent(new Event(value ? 'CookiebotOnAccept' : 'CookiebotOnDecline'));
            };
            addEventListener('load', () => known === undefined ? dispatchEvent(new Event('CookiebotOnDialogDisplay')) : choose(known));
            """
        ),
    ]

    /// A page with the stand-in before the tracker.
    static func page(_ script: String, tool: String) -> String {
        TrackedSite.page(
            "<button id=yes onclick='decide(true)'>oui</button> <button id=no onclick='decide(false)'>non</button>",
            head: """
                <script>{
                const known = { '?yes': true, '?no': false }[location.search];
                \(script)
                window.decide = choose;
                }</script>
                """, attributes: "data-debug data-consent=\(tool)")
    }
}
