// The time a page was both visible and focused, and how deep it was seen.
let visible = 0;
let since = 0;
let active = 0;
let deepest;
let height;

const measure = () => {
  visible += active * (-since + (since = performance.now()));
  active = !document.hidden && document.hasFocus();
};

// Reading positions in a scroll handler would force a layout. A ResizeObserver is called straight after the browser's own layout, when
// reading them is free; observing an element anew has it called in the next frame, and whenever the page grows.
const ruler = new ResizeObserver(() => {
  deepest = Math.max(deepest, scrollY + innerHeight);
  height = document.documentElement.scrollHeight;
});
const look = () => ruler.observe(document.documentElement, ruler.disconnect());

report = () => {
  measure();
  active = 0; // until the page is seen again
  if (visible > 1)
    add('engagement', { visible_ms: visible | 0, scroll: deepest > height ? 100 : ((100 * deepest) / height + 0.5) | 0 });
  visible = 0;
};

enter = () => {
  measure();
  deepest = 0;
  look();
};

on('visibilitychange focus blur', measure);
on('scroll', look);
