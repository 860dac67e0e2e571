import { openHelp, textOf, type Help } from './harness.js';

/** Long facts: answers need all the room that they can get. */
export const FACTS = {
  permalinks: true,
  'admin-name': 'Kim Lee of the cloud team',
  'admin-email': 'kim@example.com',
  'portal-url': 'https://a-company-with-a-rather-long-name.awsapps.com/start',
  'account-alias': 'acme-production-account',
};

/** Opens everything that can be open. */
export async function openFully(
  attributes: Record<string, string | boolean> = FACTS,
): Promise<Help> {
  const help = await openHelp(attributes);
  help.element.openAll();
  await help.clickButton('Write a message');
  return help;
}

/** What a finger or a key can reach. */
export function controls({ root }: Help): HTMLElement[] {
  const found = root.querySelectorAll<HTMLElement>(
    'button, input, textarea, a.button, .audience-option',
  );
  return [...found].filter((element) => element.checkVisibility());
}

/** What reaches out of its place to the side. */
export function overflowing({ root, element }: Help): string[] {
  const { left, right } = element.getBoundingClientRect();
  return [...root.querySelectorAll('*')]
    .filter((inner) => inner.checkVisibility() && !inner.closest('.announcer, [type="radio"]'))
    .filter((inner) => {
      const box = inner.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    })
    .map((inner) => `${inner.localName}: ${textOf(inner).slice(0, 40)}`);
}
