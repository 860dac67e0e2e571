import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as events from '../../src/model/events.js';

/** The fields of each event as they are in the code, by its name. */
function fieldsInCode(): Record<string, string[]> {
  const classes = Object.values(events) as unknown as (new (...args: unknown[]) => Event)[];
  return Object.fromEntries(
    classes.map((Class) => {
      const event = new Class();
      return [event.type, Object.keys(event).filter((name) => name !== 'isTrusted')];
    }),
  );
}

describe('docs/events.md', () => {
  it('tells every event with its fields', () => {
    const page = readFileSync('docs/events.md', 'utf8');
    const rows = page.matchAll(/^\| `(signin-help-[\w-]+)` \| (.*?) \|/gm);
    const told = [...rows].map(([, name = '', fields = '']) => [
      name,
      [...fields.matchAll(/`(\w+)`/g)].map((match) => match[1]),
    ]);
    assert.deepEqual(Object.fromEntries(told), fieldsInCode());
  });
});
