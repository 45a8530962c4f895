// Axeptio: `cookies:complete` comes with an earlier choice at load, and after one made in its widget.
commands.axeptio = () => (self._axcb ||= []).push(sdk => sdk.on('cookies:complete', guard(choices => choose(choices[service]))));
