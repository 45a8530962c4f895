const listed = (element) => element.getAttribute('data-codes').split(' ').filter((code) => code);
const pieces = (path) => path.split('M').slice(1).map((piece) => `M${piece}`);

/**
 * What a picture draws, whatever it is tinted by.
 *
 * @returns `{ box, outlines, dots, ground }`: path data and places by code; the ground is what lies under dots
 */
export const readMap = (svg) => {
  const [land, isles] = [svg.querySelector('.land'), svg.querySelector('.isles')];
  const map = { box: svg.getAttribute('viewBox'), outlines: new Map(), dots: new Map(), ground: '' };
  const [landCodes, landPieces] = [listed(land), pieces(land.getAttribute('d'))];
  landCodes.forEach((code, index) => map.outlines.set(code, landPieces[index]));
  map.ground = landPieces.slice(landCodes.length).join('');
  const places = pieces(isles.getAttribute('d'));
  listed(isles).forEach((code, index) => {
    const [x, y] = places[index].match(/\d+/g);
    map.dots.set(code, { x, y });
  });
  for (const shape of svg.querySelectorAll('[data-code]')) {
    const code = shape.getAttribute('data-code');
    if (shape.hasAttribute('d')) map.outlines.set(code, shape.getAttribute('d'));
    else map.dots.set(code, { x: shape.getAttribute('cx'), y: shape.getAttribute('cy') });
  }
  return map;
};
