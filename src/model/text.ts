const LONGEST_ECHO = 60; // characters of a wrong value in a problem
const LONGEST_ERROR = 200;

/** A property as text; "" for nothing, and for an object that throws. Pages can set a property to anything. */
export function asText(value: unknown): string {
  try {
    return `${(value ?? '') as string}`;
  } catch {
    return '';
  }
}

/** A wrong value as a warning quotes it, short enough for the console. */
export function echo(value: unknown): string {
  return asText(value).slice(0, LONGEST_ECHO);
}

/** What went wrong, whatever was thrown, short enough for the console. */
export function errorText(error: unknown): string {
  return asText(error).slice(0, LONGEST_ERROR);
}
