import type { PropertyDeclaration } from 'lit';
import { PROPERTIES, type Properties } from '../controllers/properties.js';
import { attributeOf } from '../model/attribute.js';
import { RootedElement } from './rooted-element.js';

/** How a property is read from its attribute, by the kind of its default. */
const CONVERTERS: Readonly<Record<string, PropertyDeclaration['converter'] & {}>> = {
  number: (value) => value && Number(value),
  // Astro, and the servers of Vue and Svelte, write `single="false"` for a property that is false.
  boolean: (value) => value !== null && value !== 'false',
};

/** How Lit declares a property with this default, which counts again once the attribute is removed. */
function declaration([name, fallback]: readonly [string, unknown]): [string, PropertyDeclaration] {
  const attribute = fallback !== undefined && attributeOf(name);
  const converter = CONVERTERS[typeof fallback]!; // without one, Lit takes the text as it is
  return [name, { attribute, converter, useDefault: true }];
}

// Lit makes the accessors and the constructor sets the defaults: the merged interface types them without a second list of names.
// eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unsafe-declaration-merging
export interface HelpProperties extends Properties {}

/** The public properties of `<signin-help>` with their defaults. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export abstract class HelpProperties extends RootedElement {
  static override properties = Object.fromEntries(Object.entries(PROPERTIES).map(declaration));

  constructor() {
    super();
    Object.assign(this, PROPERTIES);
  }
}
