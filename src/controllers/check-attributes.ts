import { typoDistance } from '../search/edit-distance.js';
import type { Warn } from './console-warning.js';

/** How far a misspelt name may be: `adminEmail` (one), `open-topics`, `without-serach`. No name that HTML gives is so near. */
const MOST_SLIPS = 2;

/** Warns of attributes that were probably meant as others: HTML lowers `adminEmail`, and nobody reads it. */
export function checkAttributes(host: HTMLElement, warn: Warn): void {
  const { observedAttributes: known } = host.constructor as unknown as {
    readonly observedAttributes: readonly string[];
  };
  for (const { name } of host.attributes) {
    if (known.includes(name)) continue;
    const meant = known.find((other) => typoDistance(name, other, MOST_SLIPS) <= MOST_SLIPS);
    if (meant) warn(`there is no attribute "${name}". Did you mean "${meant}"?`);
  }
}
