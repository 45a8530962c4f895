// Votes: up, down, 1 to 5, or one emoji; the target stands on the button or around it.
commands.vote = (target, value) => add('vote', { target: target || location.pathname, value: value + '' });

on('click', event =>
  commands.vote(
    event.target.closest('[data-sillage-target]')?.dataset.sillageTarget,
    event.target.closest('[data-sillage-vote]').dataset.sillageVote,
  ),
);
