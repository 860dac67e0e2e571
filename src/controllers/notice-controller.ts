import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageKey } from '../model/messages.js';
import { copyText } from './copy-text.js';

/** Long enough to read a few words and to reach for the keyboard. */
const NOTICE_MS = 6000;

/** What was just done for the reader, in a few words. */
export interface Notice {
  readonly key: MessageKey;
  /** Only screen readers need the words: the page shows by itself what was done. */
  readonly isSilent: boolean;
}

/** Tells the reader what was just done, for a while; and copies texts, which is worth telling. */
export class NoticeController implements ReactiveController {
  notice: Notice | undefined;
  readonly #host: ReactiveControllerHost & Element;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Says something, in place of what was said before. */
  say(key: MessageKey, isSilent = false): void {
    // The clipboard answers when it likes, perhaps to an element that has gone.
    if (!this.#host.isConnected) return;
    clearTimeout(this.#timer);
    this.notice = { key, isSilent };
    this.#timer = setTimeout(() => this.#forget(), NOTICE_MS);
    this.#host.requestUpdate();
  }

  /** Copies a text and says what became of it. Answers whether it is copied. */
  async copy(text: string, button: HTMLElement, done: MessageKey = 'copied'): Promise<boolean> {
    const isCopied = (await copyText(text, button)) === 'copied';
    this.say(isCopied ? done : 'copy-by-hand');
    return isCopied;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.notice = undefined;
  }

  #forget(): void {
    this.notice = undefined;
    this.#host.requestUpdate();
  }
}
