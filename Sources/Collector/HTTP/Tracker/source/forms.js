// Forms begun and sent, in turn; never what is in them.
on('input submit', event => {
  const form = event.target.closest('form');
  const action = event.type == 'submit' ? 'submit' : 'start';
  if (seen.get(form) != action)
    add('form', { id: form.attributes.id?.value || location.pathname, action });
  seen.set(form, action);
});
