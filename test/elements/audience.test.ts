import { expect } from '@open-wc/testing';
import { cleanUp, hearWarnings, openHelp } from './harness.js';

describe('The question "How do you sign in?"', () => {
  afterEach(cleanUp);

  it('is one group of native radio buttons with a legend', async () => {
    const help = await openHelp();
    const group = help.part('audience')!;
    expect(group.localName).to.equal('fieldset');
    expect(group.querySelector('legend')!.textContent).to.equal('How do you sign in?');
    expect(help.audiences()).to.deep.equal([
      '[I am not sure]',
      'Root user',
      'IAM user',
      'Identity Center',
      'Company login',
      'Builder ID',
      'Amazon.com shopper',
    ]);
  });

  it('leaves the topics that concern the reader, their own first', async () => {
    const help = await openHelp();
    await help.chooseAudience('IAM user');
    expect(help.topicIds()).to.deep.equal(['mfa-lost', 'email-access', 'contact-support']);
    expect(help.element.audience).to.equal('iam');
  });

  it('says in a line what the kind of user signs in with', async () => {
    const help = await openHelp();
    await help.chooseAudience('IAM user');
    expect(help.part('audience')!.innerText).to.contain('account ID, user name and password');
  });

  it('can be taken back', async () => {
    const help = await openHelp({ audience: 'iam' });
    expect(help.audiences()).to.include('[IAM user]');
    await help.chooseAudience('I am not sure');
    expect(help.topicIds()).to.have.length(5);
    expect(help.audiences()[0]).to.equal('[I am not sure]');
    const hint = help.part('audience')!.querySelector<HTMLElement>('.audience-hint')!;
    expect(hint.hidden).to.equal(true);
  });

  it('rewords answers: the part for others goes, and their own needs no label', async () => {
    const help = await openHelp();
    await help.click(help.topicButton('mfa-lost'));
    expect(help.read('mfa-lost')).to.contain('For: Root user').and.to.contain('For: IAM user');
    await help.chooseAudience('IAM user');
    expect(help.read('mfa-lost'))
      .to.contain('Ask your administrator')
      .and.not.contain('Root user')
      .and.not.contain('For: IAM user');
  });

  it('is kept in memory only', async () => {
    const help = await openHelp();
    await help.chooseAudience('IAM user');
    expect(localStorage).to.have.length(0);
    expect(sessionStorage).to.have.length(0);
    expect(document.cookie).to.equal('');
    const other = await openHelp();
    expect(other.audiences()[0]).to.equal('[I am not sure]');
  });

  it('is answered apart in each of two elements', async () => {
    const first = await openHelp();
    const second = await openHelp();
    await first.chooseAudience('IAM user');
    await second.chooseAudience('Root user');
    expect(first.audiences()).to.include('[IAM user]');
    expect(second.audiences()).to.include('[Root user]');
  });

  it('takes a kind that it does not know for everybody, with one warning', async () => {
    const heard = hearWarnings();
    const help = await openHelp({ audience: 'rooot' });
    await help.element.search('phone');
    heard.stop();
    expect(help.audiences()[0]).to.equal('[I am not sure]');
    expect(heard.texts).to.have.length(1);
    expect(heard.texts[0]).to.contain('audience="rooot" is not known');
  });

  it('is not asked where the page does not want it', async () => {
    const help = await openHelp({ 'without-audience': true });
    expect(help.part('audience')).to.equal(null);
  });
});
