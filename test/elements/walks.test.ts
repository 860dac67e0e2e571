import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { container, cleanUp, openHelp, textOf, until, type Help } from './harness.js';

const FACTS = {
  'admin-email': 'kim@example.com',
  'account-alias': 'acme',
  'ticket-url': 'https://help.example.com/new?about={topic}',
  permalinks: true,
};
/** More presses of Tab than there are stops in the sample. */
const MOST_STOPS = 40;

/** Presses Tab until the focus is on what bears the name, as somebody without a mouse does. */
async function tabTo(help: Help, name: string): Promise<HTMLElement> {
  for (let i = 0; i < MOST_STOPS; i++) {
    const focused = await help.tab();
    if (focused && nameOf(focused) === name) return focused;
  }
  throw new Error(`Tab does not come to "${name}".`);
}

function nameOf(element: HTMLElement): string {
  const { ariaLabel } = element;
  return ariaLabel ?? textOf((element as HTMLInputElement).labels?.[0] ?? element);
}

/** The page with its reader before the help. */
async function arrive(attributes: Record<string, string | boolean> = FACTS): Promise<Help> {
  const start = document.createElement('a');
  start.href = '#';
  start.textContent = 'Start of the page';
  container().append(start);
  const help = await openHelp(attributes);
  start.focus();
  return help;
}

describe('Without a mouse a person', () => {
  afterEach(cleanUp);

  it('finds an answer, reads it, and says that it helped', async () => {
    const help = await arrive();
    await tabTo(help, 'What keeps you out?');
    await sendKeys({ type: 'lost my phone' });
    await help.settle();
    await help.press('ArrowDown');
    expect(help.read(help.focused()!.dataset['topicId']!)).to.contain('Use another factor');
    await tabTo(help, 'Yes');
    await help.press('Enter');
    expect(help.part('feedback')!.textContent).to.contain('Good to hear.');
  });

  it('takes a correction', async () => {
    const help = await arrive();
    await tabTo(help, 'What keeps you out?');
    await sendKeys({ type: 'root pasword' });
    await help.settle();
    await tabTo(help, 'Did you mean: root password');
    await help.press('Enter');
    expect(help.box.value).to.equal('root password');
    expect(help.openIds()).to.deep.equal(['root-password']);
  });

  it('says how they sign in, and takes it back', async () => {
    const help = await arrive();
    await tabTo(help, 'I am not sure');
    await help.press('ArrowDown');
    await help.press('ArrowDown');
    expect(help.element.audience).to.equal('iam');
    await help.press('ArrowUp');
    await help.press('ArrowUp');
    expect(help.element.audience).to.equal('');
  });

  it('opens all topics, and closes one', async () => {
    const help = await arrive();
    await tabTo(help, 'Open all');
    await help.press('Enter');
    expect(help.openIds()).to.have.length(5);
    await tabTo(help, 'I lost my MFA device');
    await help.press(' ');
    expect(help.openIds()).to.not.include('mfa-lost');
  });

  it("copies a company's fact, and goes on to another topic", async () => {
    const help = await arrive();
    await tabTo(help, 'I cannot open the mailbox');
    await help.press('Enter');
    await tabTo(help, 'Copy acme');
    await help.press('Enter');
    await until('a notice', () => help.notice() !== '');
    await tabTo(help, 'This is about Amazon.com shopping');
    await help.press('Enter');
    expect(help.openIds()).to.deep.equal(['email-access', 'amazon-retail']);
  });

  it('gets to the way on when nothing is covered, and changes the message', async () => {
    const help = await arrive();
    await tabTo(help, 'What keeps you out?');
    await sendKeys({ type: 'windows printer is slow' });
    await help.settle();
    await tabTo(help, 'Write a message');
    await help.press('Enter');
    const field = (await help.tab())!;
    expect(field.localName).to.equal('textarea');
    await sendKeys({ type: 'x' });
    expect(help.draft()).to.contain('x');
    for (const way of ['Copy message', 'Open in e-mail', 'Open a ticket']) await tabTo(help, way);
  });

  it('leaves the help again: no place in it holds the focus', async () => {
    const help = await arrive();
    const end = document.createElement('button');
    end.textContent = 'End of the page';
    container().append(end);
    help.element.openAll();
    await help.element.updateComplete;
    for (let i = 0; i < MOST_STOPS && document.activeElement !== end; i++) await help.tab();
    expect(document.activeElement === end).to.equal(true);
  });
});
