// The demo shop's own script: a minimal consent banner, a search over the products of the page, and a window on what is sent.
(() => {
  'use strict';
  const all = selector => [...document.querySelectorAll(selector)];
  const one = selector => document.querySelector(selector);

  // Shows each parcel as it leaves. Runs before the tracker, which then finds this sendBeacon and this fetch.
  const list = one('.sent');
  const reveal = body => {
    for (const event of [].concat(JSON.parse(body))) {
      const line = document.createElement('li');
      line.textContent = JSON.stringify(event);
      list.prepend(line);
    }
    one('[data-count]').textContent = list.children.length;
  };
  const deliver = navigator.sendBeacon.bind(navigator);
  navigator.sendBeacon = (url, body) => {
    reveal(body);
    return deliver(url, body);
  };
  const send = window.fetch;
  window.fetch = (url, options) => {
    if (options && options.keepalive) reveal(options.body);
    return send(url, options);
  };

  // The banner remembers a yes through the tracker's cookie and a no not at all: this demo asks again on the next page.
  window.sillage = window.sillage || [];
  const show = choice => {
    one('.consent').hidden = Boolean(choice);
    one('[data-again]').hidden = !choice;
    for (const text of all('[data-state]')) text.hidden = text.dataset.state !== (choice || 'none');
  };
  for (const button of all('[data-choice]')) {
    button.addEventListener('click', () => {
      window.sillage.push(['consent', button.dataset.choice]);
      show(button.dataset.choice);
    });
  }
  one('[data-again]').addEventListener('click', () => {
    one('.consent').hidden = false;
    one('.consent .button').focus();
  });
  show(/(^|; )sillage=/.test(document.cookie) ? 'granted' : undefined);

  // Search: the term stands in the address (?q=), where the collector finds it too.
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const term = (new URLSearchParams(location.search).get('q') || '').trim();
  const products = all('[data-product]');
  const found = one('.found');
  if (term && found) {
    for (const product of products) product.hidden = !plain(product.textContent).includes(plain(term));
    const count = products.filter(product => !product.hidden).length;
    found.textContent = found.dataset[count > 1 ? 'many' : count ? 'single' : 'zero'].replace('#', count).replace('*', term);
    found.hidden = false;
    one('.search input').value = term;
  }

  for (const button of all('[data-sillage-vote]')) {
    button.addEventListener('click', () => {
      for (const other of button.parentElement.children) other.setAttribute('aria-pressed', other === button);
    });
  }
})();
