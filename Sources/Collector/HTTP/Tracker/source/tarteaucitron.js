// tarteaucitron: the same events tell an earlier choice and one made now.
tool('tarteaucitron', () => {
  const hear = () => choose(tarteaucitron.state[service]);
  on(`${service}_allowed ${service}_disallowed`, hear);
  hear();
});
