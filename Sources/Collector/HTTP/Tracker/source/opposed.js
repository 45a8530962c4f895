// An opposition said elsewhere, such as on the visitor page. Last of all: where cookies are out of reach this throws, and ends the script.
/sillage-oppose/.test(document.cookie) && erase();
