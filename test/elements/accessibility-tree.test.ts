import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cleanUp, isChromium, openHelp, pause, type Help } from './harness.js';
import { find, hearLiveRegions, outline, readTree, sayFocused } from './screen-reader.js';

const FACTS = { 'admin-email': 'kim@example.com', 'heading-level': '2' };

/** What a screen reader gets of the help, as lines. */
async function lines(): Promise<string[]> {
  return outline(find(await readTree(), 'main'))
    .map((line) => line.replace(/^ {2}/, ''))
    .slice(1);
}

function between(all: readonly string[], first: string, last: string): string[] {
  const start = all.findIndex((line) => line.includes(first));
  const end = all.findIndex((line, i) => i > start && line.includes(last));
  return all.slice(start, end);
}

async function tabBack(help: Help): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await help.tab();
  await sendKeys({ up: 'Shift' });
}

describe('What a screen reader gets', () => {
  before(function () {
    if (!isChromium) this.skip(); // no other browser tells its accessibility tree
  });
  afterEach(cleanUp);

  it('of the closed help: a search, a question, headings with buttons, the way on', async () => {
    await openHelp({ ...FACTS, 'only-topics': 'mfa-lost contact-support' });
    expect(await lines()).to.deep.equal([
      'search "What keeps you out?"',
      '  searchbox "What keeps you out?"',
      'alert',
      'status',
      'group "How do you sign in?"',
      '  radio "I am not sure" checked=true',
      '  radio "Root user" checked=false',
      '  radio "IAM user" checked=false',
      '  radio "Identity Center" checked=false',
      '  radio "Company login" checked=false',
      '  radio "Builder ID" checked=false',
      '  radio "Amazon.com shopper" checked=false',
      'status',
      'button "Open all"',
      'button "Close all" disabled=true',
      'heading "I lost my MFA device" level=2',
      '  button "I lost my MFA device" expanded=false',
      'heading "Reach AWS Support" level=2',
      '  button "Reach AWS Support" expanded=false',
      'status',
      'group "Still locked out?"',
      '  paragraph Still locked out?',
      '  paragraph Ask kim@example.com to let you back in. The message is already written.',
      '  button "Write a message" expanded=false',
      '  paragraph Nobody to ask? See Reach AWS Support.',
      '    link "Reach AWS Support"',
      'status',
    ]);
  });

  it('of an open topic: its answer, right after its button', async () => {
    const help = await openHelp(FACTS);
    await help.click(help.topicButton('root-password'));
    expect(between(await lines(), 'heading "I forgot', 'heading "I lost')).to.deep.equal([
      'heading "I forgot the root user password" level=2',
      '  button "I forgot the root user password" expanded=true',
      'paragraph Choose forgot password and read the mail.',
      'list',
      '  listitem 1 Open the console.',
      '  listitem 2 Enter the e-mail address.',
      'note',
      '  paragraph Never share a password.',
      'paragraph No mailbox? Recover it.',
      '  link "Recover it"',
      'paragraph Guide: Reset it (docs.aws.amazon.com).',
      '  link "Reset it"',
      'group "Did this help?"',
      '  button "Yes" pressed=false',
      '  button "No" pressed=false',
    ]);
  });

  it('of a misspelt search: the correction, before the results', async () => {
    const help = await openHelp(FACTS);
    await help.search('root pasword');
    expect(between(await lines(), 'search', 'group')).to.deep.equal([
      'search "What keeps you out?"',
      '  searchbox "What keeps you out?" "root pasword"',
      '  button "Clear the search"',
      'alert',
      'status',
      '  paragraph',
      '    button "Did you mean: root password"',
    ]);
  });

  // Chromium dropped the blank between two marks from the name.
  it('of a title with two marked words side by side: both of them, apart', async () => {
    const help = await openHelp(FACTS);
    await help.search('lost my mfa device');
    expect(find(await readTree(), 'button', 'MFA device').name).to.equal('I lost my MFA device');
  });

  it('of a question that is not covered: that it is not, and the way on', async () => {
    const help = await openHelp(FACTS);
    await help.search('windows printer is slow');
    const all = await lines();
    expect(all).to.include('paragraph No topic here covers this');
    expect(all).to.include('status No topic matches');
    expect(all.findIndex((line) => line.startsWith('group "Still'))).to.be.above(
      all.indexOf('paragraph No topic here covers this'),
    );
  });

  it('of a secret: an alert', async () => {
    const help = await openHelp(FACTS);
    await help.search('AKIAIOSFODNN7EXAMPLE');
    const alert = find(await readTree(), 'alert');
    expect(outline(alert)[1]).to.match(/^ {2}paragraph This looks like a password/);
  });

  it('of the kind of user: the choice, what it means, the line about it', async () => {
    const help = await openHelp(FACTS);
    await help.chooseAudience('IAM user');
    const tree = await readTree();
    expect(find(tree, 'radio', 'IAM user').states['checked']).to.equal('true');
    expect(find(tree, 'radio', 'Root user').description).to.equal(
      'the e-mail address and password of the account',
    );
    expect(await lines()).to.include('status Topics for: IAM user. All 3 topics');
  });

  it('of the message to the administrator: a field with a name, and the ways to send it', async () => {
    const help = await openHelp(FACTS);
    await help.clickButton('Write a message');
    const card = find(await readTree(), 'group', 'Still locked out?');
    expect(outline(card).map((line) => line.trim())).to.include.members([
      'button "Write a message" expanded=true',
      'textbox "Your message. Read it, change it, then send it."',
      'button "Copy message"',
      'link "Open in e-mail"',
    ]);
  });

  it('of two helps on a page: two searches with names of their own', async () => {
    await openHelp(FACTS);
    await openHelp(FACTS);
    const searches = (await lines()).filter((line) => line.startsWith('search '));
    expect(searches).to.deep.equal([
      'search "What keeps you out?"',
      'search "What keeps you out? 2"',
    ]);
  });
});

describe('What a screen reader says, in order,', () => {
  before(function () {
    if (!isChromium) this.skip();
  });
  afterEach(cleanUp);

  it('to somebody who finds an answer', async () => {
    const help = await openHelp(FACTS);
    const said = hearLiveRegions(help.root);
    await help.search('root password');
    said.push(await sayFocused());
    await help.press('ArrowDown');
    said.push(await sayFocused());
    await help.tab();
    said.push(await sayFocused());
    expect(said).to.deep.equal([
      'status: 1 topic matches',
      'searchbox "What keeps you out?" "root password"',
      'button "I forgot the root user password" expanded=true',
      'link "Recover it"',
    ]);
  });

  it('to somebody who gets a correction', async () => {
    const help = await openHelp(FACTS);
    const said = hearLiveRegions(help.root);
    await help.search('root pasword');
    await help.tab();
    said.push(await sayFocused());
    await help.tab();
    said.push(await sayFocused());
    await help.press('Enter');
    await pause(50);
    said.push(await sayFocused());
    expect(said).to.deep.equal([
      'status: Did you mean: root password',
      'status: 1 topic matches',
      'button "Clear the search"',
      'button "Did you mean: root password"',
      'searchbox "What keeps you out?" "root password"',
    ]);
  });

  it('to somebody who gets to the way on', async () => {
    const help = await openHelp({ ...FACTS, 'without-audience': true });
    const said = hearLiveRegions(help.root);
    await help.search('windows printer is slow');
    await help.tab();
    await help.tab();
    said.push(await sayFocused());
    await help.press('Enter');
    said.push(await sayFocused());
    await help.tab();
    said.push((await sayFocused()).slice(0, 40));
    await help.tab();
    said.push(await sayFocused());
    await tabBack(help);
    expect(said).to.deep.equal([
      'status: No topic matches',
      'button "Write a message" expanded=false',
      'button "Write a message" expanded=true',
      'textbox "Your message. Read it, change i',
      'button "Copy message"',
    ]);
  });
});
