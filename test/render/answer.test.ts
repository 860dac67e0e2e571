import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { Parts } from '../../src/model/topic.js';
import { answerTemplate, type AnswerContext } from '../../src/render/answer.js';

const box = document.createElement('div');

/** Marks a text where a word first stands in it; '' marks nothing. */
function marksOf(word: string): AnswerContext['marksIn'] {
  return (text) => {
    const start = word ? text.indexOf(word) : -1;
    return start < 0 ? [] : [{ start, end: start + word.length }];
  };
}

/** Shows an answer. */
function show(parts: Parts, marksIn = marksOf('')): void {
  const context: AnswerContext = {
    say: (key) => key,
    facts: {},
    audience: '',
    linkHosts: ['docs.example.com'],
    topicTitle: () => undefined,
    topicHref: (id) => `#${id}`,
    marksIn,
  };
  render(answerTemplate(parts, context), box);
}

function commentsIn(parts: Parts): number {
  show(parts);
  const comments = document.createTreeWalker(box, NodeFilter.SHOW_COMMENT);
  let count = 0;
  while (comments.nextNode()) count++;
  return count;
}

describe('An answer', () => {
  afterEach(() => render(undefined, box));

  it('costs one node beside the words of a paragraph of one text', () => {
    const few = commentsIn([
      ['p', 'One.'],
      ['p', 'Two.'],
    ]);
    const many = commentsIn([
      ['p', 'One.'],
      ['p', 'Two.'],
      ['p', 'Three.'],
    ]);
    // The paragraph's own place takes two, in every list.
    expect(many - few).to.equal(3);
  });

  it('links to listed hosts alone; the words of another link stay', () => {
    show([
      ['p', 'Read ', ['link', 'https://docs.example.com/a', 'the guide'], '.'],
      ['p', 'Read ', ['link', 'https://elsewhere.example.com/a', 'something'], '.'],
      ['p', 'Read ', ['link', 'javascript:alert(1)', 'nothing'], '.'],
    ]);
    const links = [...box.querySelectorAll('a')].map((link) => link.href);
    expect(links).to.deep.equal(['https://docs.example.com/a']);
    expect(box.textContent).to.contain('Read something.Read nothing.');
  });

  it('keeps its words while marks come and go', () => {
    const parts: Parts = [
      ['p', 'Find the ', ['strong', 'account ID'], '.'],
      ['p', 'Ask for the ID.'],
    ];
    for (const mark of ['', 'ID', 'Find', '']) {
      show(parts, marksOf(mark));
      expect(box.textContent).to.equal('Find the account ID.Ask for the ID.');
      expect([...box.querySelectorAll('mark')].every((part) => part.textContent === mark)).to.equal(
        true,
      );
    }
  });

  it('marks words that overlap as one, as pairs of letters do where no spaces are', () => {
    const ranges = [
      { start: 0, end: 2 },
      { start: 1, end: 3 },
      { start: 4, end: 6 },
    ];
    show([['p', '携帯電話をなく']], () => ranges);
    expect([...box.querySelectorAll('mark')].map((part) => part.textContent)).to.deep.equal([
      '携帯電',
      'をな',
    ]);
    expect(box.textContent).to.equal('携帯電話をなく');
  });
});
