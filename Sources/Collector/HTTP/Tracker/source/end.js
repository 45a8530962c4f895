// The last piece, empty: scripts/tracker closes the block here.
