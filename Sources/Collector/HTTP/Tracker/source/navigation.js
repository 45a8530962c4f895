// Route changes of single-page applications. The Navigation API tells them; only where it is missing is the History API wrapped.
const route = guard(() => address(location) != page && view()); // the fragment alone is no other page

on('popstate', route);
if (self.navigation) navigation.addEventListener('currententrychange', route);
else {
['pushState', 'replaceState'].map(name => {
    const original = history[name];
    history[name] = (...values) => route(original.apply(history, values));
  });
}
