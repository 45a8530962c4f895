// Forms begun and sent, in turn; never what is in them. What was said last stands on the element.
on('input submit', event => {
  const form = event.target.closest('form');
  const action = event.type < 's' ? 'start' : event.type;
  if (form.sillage != action) add('form', { id: form.attributes.id?.value || location.pathname, action });
  form.sillage = action;
});
