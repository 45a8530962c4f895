// What is measured begins: the first page view, then what the page asked for before we came. Consent tools follow it.
view();
early.map(sillage.push);
