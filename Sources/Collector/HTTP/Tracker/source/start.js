// The last piece: the first page view, then what the page asked for before we came.
view(document.referrer);
early.map(sillage.push);
