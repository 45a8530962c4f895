// Axeptio: `cookies:complete` comes with an earlier choice at load, and after one made in its widget.
tool('axeptio', () => (self._axcb ||= []).push(guard(sdk => sdk.on('cookies:complete', guard(choices => choose(choices[service]))))));
