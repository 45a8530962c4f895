const marks = ['id', 'data-metric', 'data-step', 'data-filter', 'data-language'];

const selectorOf = (element) => {
  const mark = element && marks.find((name) => element.hasAttribute(name));
  if (mark === 'data-language') return '[data-language]';
  if (!mark) return element && element.classList.contains('plot') ? '.plot' : null;
  return `${element.localName}[${mark}="${CSS.escape(element.getAttribute(mark))}"]`;
};

/** Renders, and gives the focus back to the element that had it, or rather to the one that took its place. */
export const keepingFocus = (render) => {
  const selector = selectorOf(document.activeElement);
  render();
  const next = selector && document.activeElement === document.body && document.querySelector(selector);
  if (next) next.focus({ preventScroll: true });
};
