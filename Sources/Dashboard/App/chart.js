/** What pointing and keys do in the chart: the plot becomes a slider over its points, and the line above it reads the chosen one. */
const moves = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 7, PageDown: -7, Home: -Infinity, End: Infinity,
};

const read = (point) => {
  const text = point.querySelector('text');
  const main = text.querySelector('tspan').textContent;
  return { main, rest: text.textContent.slice(main.length) };
};

const describe = (plot, words) => {
  const attributes = {
    role: 'slider', tabindex: '0', 'aria-orientation': 'horizontal', 'aria-labelledby': 'chart', 'aria-describedby': 'summary',
    'aria-description': words.say('chartKeys'),
  };
  for (const [name, value] of Object.entries(attributes)) plot.setAttribute(name, value);
  const svg = plot.querySelector('svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.removeAttribute('role');
  svg.removeAttribute('aria-labelledby');
};

/** Attaches to the chart inside an element; does nothing where there is none. */
export const attachChart = (root, words) => {
  const plot = root.querySelector('.plot');
  const points = plot ? [...plot.querySelectorAll('.pt')] : [];
  if (points.length === 0) return;
  const line = root.querySelector('.read');
  const last = points.length - 1;
  const places = points.map((point) => parseFloat(point.querySelector('circle').getAttribute('cx')) / 100);
  let at = last;

  const show = (index, isPointed) => {
    points[at].classList.remove('on');
    at = Math.min(Math.max(index, 0), last);
    points[at].classList.toggle('on', isPointed);
    const { main, rest } = read(points[at]);
    line.replaceChildren(Object.assign(document.createElement('b'), { textContent: main }), rest);
    plot.setAttribute('aria-valuenow', String(at + 1));
    plot.setAttribute('aria-valuetext', main + rest);
  };

  const nearest = (event) => {
    const box = plot.getBoundingClientRect();
    const place = (event.clientX - box.left) / box.width;
    return places.reduce((best, value, index) => (Math.abs(value - place) < Math.abs(places[best] - place) ? index : best), 0);
  };

  describe(plot, words);
  plot.setAttribute('aria-valuemin', '1');
  plot.setAttribute('aria-valuemax', String(points.length));
  show(last, false);
  plot.addEventListener('pointermove', (event) => show(nearest(event), true));
  plot.addEventListener('pointerdown', (event) => show(nearest(event), true));
  plot.addEventListener('pointerleave', () => show(document.activeElement === plot ? at : last, document.activeElement === plot));
  plot.addEventListener('focus', () => show(at, true));
  plot.addEventListener('blur', () => show(last, false));
  plot.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(at + move, true);
  });
};
