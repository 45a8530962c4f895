// Cookies of ours, and the visitor who wants not to be measured at all: sillage.oppose(), and sillage.oppose(false) to take it back.
// An opposition ends whatever else we keep at once; from then on isMute lets nothing leave.

// Browsers pass over attributes that they do not know: on https the second one is `secure`, on http `:ecure`.
const keep = (name, value, created) =>
  (document.cookie = `sillage${name}=${value};expires=${new Date(+created + LIFETIME).toUTCString()};${location.origin[4]}ecure;samesite=lax;path=/`);
const erase = () => keep('-preferences', '', !keep('', '', 0)); // ended in 1971

commands.oppose = value => erase(keep('-oppose', 1, value != 0 && Date.now()));
