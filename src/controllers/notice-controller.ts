import type { ReactiveControllerHost } from 'lit';
import type { MessageKey } from '../model/messages.js';
import { copyText } from './copy-text.js';
import { Timer } from './while-connected.js';

/** Long enough to read a few words and to reach for the keyboard. */
const NOTICE_MS = 6000;

/** What was just done for the reader, in a few words. */
export interface Notice {
  readonly key: MessageKey;
  /** Only screen readers need the words: the page shows by itself what was done. */
  readonly isSilent: boolean;
  /** An invisible end that differs from one notice to the next, because the same text again would be no change to announce. */
  readonly end: string;
}

/** Tells the reader for a while what was just done, and copies texts, which is worth telling. */
export class NoticeController {
  notice: Notice | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #timer: Timer;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#timer = new Timer(host);
    host.addController({ hostDisconnected: () => (this.notice = undefined) });
  }

  /** Says something, in place of what was said before. */
  say(key: MessageKey, isSilent = false): void {
    // The clipboard may answer after the element has left the page.
    if (!this.#host.isConnected) return;
    this.#show({ key, end: this.notice?.end ? '' : '\u00a0', isSilent });
    this.#timer.start(() => this.#show(undefined), NOTICE_MS);
  }

  /** Copies a text and says how it went. Returns whether the text was copied. */
  async copy(text: string, button: HTMLElement, done: MessageKey = 'copied'): Promise<boolean> {
    const isCopied = await copyText(text, button);
    this.say(isCopied ? done : 'copy-by-hand');
    return isCopied;
  }

  #show(notice: Notice | undefined): void {
    this.notice = notice;
    this.#host.requestUpdate();
  }
}
