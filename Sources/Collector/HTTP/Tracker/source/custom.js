// The site's own events. Properties that are no JSON fail here, alone, and not in the parcel.
commands.event = (name, props) => [JSON.stringify(props), add('custom', { name, props })];

on('click', event => commands.event(event.target.closest('[data-sillage-event]').dataset.sillageEvent));
