import { didYouMean, quote } from './did-you-mean.js';

/** Throws a TypeError that names an argument that is not a text, for callers without TypeScript. */
export function requireText(name: string, value: unknown, form: string): void {
  if (typeof value === 'string') return;
  throw new TypeError(`"${name}" must be ${form}; found ${quote(value)}.`);
}

/** Throws a TypeError that names an argument that is not an object, or lacks a key that it must have. */
export function requireObject(name: string, value: unknown, key: string, form: string): void {
  if (typeof value === 'object' && value !== null && key in value) return;
  throw new TypeError(`"${name}" must be ${form}; found ${quote(value)}.`);
}

/** Throws a TypeError that names the first unknown option and the one that was meant: otherwise a slip would go unnoticed. */
export function requireKnown(options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const mend = didYouMean(unknown, known) || ` There are ${known.join(', ')}.`;
  throw new TypeError(`"options" has no "${unknown}".${mend}`);
}
