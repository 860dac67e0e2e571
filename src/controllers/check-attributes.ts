import { typoDistance } from '../search/edit-distance.js';
import type { Warn } from './console-warning.js';

/** How far a misspelt name may be: `adminEmail` (one), `open-topics`, `without-serach`. No name that HTML gives is so near. */
const MOST_SLIPS = 2;

/** Warns of attributes that were probably meant as others, and of switches set to "false", which are on all the same. */
export function checkAttributes(host: HTMLElement, warn: Warn): void {
  const { observedAttributes: known } = host.constructor as unknown as {
    readonly observedAttributes: readonly string[];
  };
  for (const { name, value } of host.attributes) {
    const isKnown = known.includes(name);
    const meant = known.find((other) => typoDistance(name, other, MOST_SLIPS) <= MOST_SLIPS);
    if (isKnown && value === 'false') warn(`${name}="false" counts as set. Leave it out.`);
    if (!isKnown && meant) warn(`there is no attribute "${name}". Did you mean "${meant}"?`);
  }
}
