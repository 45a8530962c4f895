import { readMap } from './mapshapes.js';

let known;

/** The outlines of the map that the page came with, read once, before anything is rendered again; null where it has none. */
export const pageMap = () => {
  if (known === undefined && typeof document !== 'undefined') {
    const picture = document.querySelector('svg.map');
    known = picture ? readMap(picture) : null;
  }
  return known ?? null;
};
