import { executeServerCommand } from '@web/test-runner-commands';

/** A node of Chromium's accessibility tree (scripts/wtr-commands.mjs). */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  readonly value?: string | number | boolean;
  readonly states: Readonly<Record<string, unknown>>;
  readonly children: readonly AccessibleNode[];
}

const SAID_STATES = ['expanded', 'checked', 'pressed', 'disabled'];
/** These hold text and are read as one with it. */
const TEXT_HOLDERS = ['paragraph', 'status', 'alert', 'listitem'];
/** Texts show in the names and texts of what holds them. */
const TEXTS = [
  'StaticText',
  'LabelText',
  'Legend',
  'ListMarker',
  'LineBreak',
  'mark',
  'strong',
  'emphasis',
];

/** The page as a screen reader gets it. Only Chromium tells. */
export function readTree(): Promise<AccessibleNode> {
  return executeServerCommand<AccessibleNode, undefined>('a11y-tree');
}

/** The tree as lines: role, name or text, states; two blanks for each level. */
export function outline(node: AccessibleNode, level = 0): string[] {
  if (TEXTS.includes(node.role)) return [];
  const text = TEXT_HOLDERS.includes(node.role) ? ` ${textIn(node)}` : '';
  const line = `${'  '.repeat(level)}${say(node)}${text}`.trimEnd();
  return [line, ...node.children.flatMap((child) => outline(child, level + 1))];
}

function textIn(node: AccessibleNode): string {
  if (node.role === 'StaticText') return node.name;
  return node.children
    .filter(({ role }) => TEXTS.includes(role) || role === 'link')
    .map(textIn)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,)])|(?<=\() /g, '')
    .trim();
}

/** The first node of a role and name, with all that it holds. */
export function find(tree: AccessibleNode, role: string, name = ''): AccessibleNode {
  const found = flat(tree).find((node) => node.role === role && node.name.includes(name));
  if (!found) throw new Error(`A screen reader gets no ${role} "${name}".`);
  return found;
}

/** All nodes, in the order of reading. */
export function flat(node: AccessibleNode): AccessibleNode[] {
  return [node, ...node.children.flatMap(flat)];
}

/** What a screen reader says of one thing: role, name, states. */
export function say({ role, name, states, value }: AccessibleNode): string {
  const said = SAID_STATES.filter((state) => state in states).map(
    (state) => `${state}=${String(states[state])}`,
  );
  const level = role === 'heading' ? [`level=${String(states['level'])}`] : [];
  const text = role === 'searchbox' && value !== undefined && value !== '' ? [`"${value}"`] : [];
  return [role, name && `"${name}"`, ...text, ...level, ...said].filter(Boolean).join(' ');
}

/** What has the focus, as it is said. */
export async function sayFocused(): Promise<string> {
  const nodes = flat(await readTree()).filter(({ states }) => states['focused'] === true);
  const last = nodes.at(-1);
  return last ? say(last) : 'nothing';
}

/** Writes down all that live regions are given to say, in order. */
export function hearLiveRegions(root: ShadowRoot): string[] {
  const said: string[] = [];
  for (const region of root.querySelectorAll('[role="status"], [role="alert"]')) {
    new MutationObserver(() => {
      const text = region.textContent.replace(/\s+/g, ' ').trim();
      if (text) said.push(`${region.role}: ${text}`);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
  return said;
}
