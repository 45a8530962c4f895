// Downloads and links to other hosts.
on('click auxclick', event => {
  const link = event.target.closest('a');
  const isDownload =
    link.attributes.download ||
    RegExp('\\.(' + (dataset.downloads || DOWNLOADS).replace(/\W+/g, '|') + ')$', 'i').test(link.pathname);
  if (event.button < 2 && link.host && (isDownload || link.host != location.host))
    add(isDownload ? 'download' : 'outbound', { href: address(link) });
});
