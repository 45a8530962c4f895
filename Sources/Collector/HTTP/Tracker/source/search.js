// Searches whose term is not in the address.
commands.search = (term, results) => add('search', { term, results });
