// The site's own events.
commands.event = (name, props) => add('custom', { name, props });

on('click', event => commands.event(event.target.closest('[data-sillage-event]').dataset.sillageEvent));
