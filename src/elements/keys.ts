/**
 * Single-key shortcuts of the page look at `event.target`, which outside of a shadow root is the host element and not a field:
 * letters typed here are kept from them.
 */
export function keepFromPage(event: KeyboardEvent): void {
  if (isTyped(event)) event.stopPropagation();
}

/** The same on the way in, where a shortcut may have caught the letter already and cancelled it: puts it in all the same. */
export function protectLetter(event: KeyboardEvent): void {
  if (event.isComposing || !isTyped(event)) return;
  event.stopPropagation();
  if (!event.defaultPrevented) return;
  const field = event.target as HTMLInputElement | HTMLTextAreaElement;
  const { length } = field.value;
  const [start, end] = [field.selectionStart ?? length, field.selectionEnd ?? length];
  field.setRangeText(event.key, start, end, 'end');
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, data: event.key, inputType: 'insertText' }),
  );
}

/** Whether no key is held with it that makes a command of it. */
export function isPlain(event: KeyboardEvent | MouseEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
}

/** Whether a key writes a letter into a field. AltGr writes letters as well; Windows reports it as Ctrl and Alt. */
function isTyped(event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey;
  return (
    // The buttons beside a field write nothing.
    'setRangeText' in event.target! &&
    [...event.key].length === 1 &&
    (!isCommand || event.getModifierState('AltGraph'))
  );
}
