/** One line for what happened: read aloud, and seen where something is missing. */
const line = () => {
  const found = document.getElementById('status');
  if (found) return found;
  const made = document.createElement('p');
  made.id = 'status';
  made.setAttribute('role', 'status');
  document.querySelector('.sub').before(made);
  return made;
};

const show = (text, style) => {
  line().className = style;
  line().textContent = text;
};

/** Says what is shown now, to those who cannot see it. */
export const announce = (text) => show(text, 'vh');

/** Says what could not be shown, to everybody. */
export const complain = (text) => show(text, 'alert');
