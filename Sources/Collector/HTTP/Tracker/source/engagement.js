// The time a page was both visible and focused, and how deep it was seen.
let visible = 0;
let since = 0;
let active = 0;
let deepest;
let height;

const measure = () => {
  visible += active * (-since + (since = performance.now()));
  active = document.hasFocus() && !document.hidden;
};

// Reading positions in a scroll handler would force a layout. A ResizeObserver is called straight after the browser's own layout, when
// reading them is free; observing an element anew has it called in the next frame, and whenever the page grows.
const ruler = new ResizeObserver(() => {
  deepest = Math.min((height = document.documentElement.scrollHeight), Math.max(deepest, scrollY + innerHeight));
});
const look = () => ruler.observe(document.documentElement, ruler.disconnect());

report = leaving => {
  measure();
  if (visible > 1)
    add('engagement', { visible_ms: visible | 0, scroll: ((100 * deepest) / height + 0.5) | 0 });
  visible = 0;
  if (leaving) active = 0;
  else look((deepest = 0));
};

on('visibilitychange focus blur', measure);
on('scroll', look);
