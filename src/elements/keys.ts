/**
 * Keeps letters typed here from the page. Its single-key shortcuts look at `event.target`, which outside the shadow root is the
 * host element and not a field.
 */
export function keepFromPage(event: KeyboardEvent): void {
  if (isTyped(event)) event.stopPropagation();
}

/** The same for `keydown`, which a shortcut may have cancelled already: the letter goes into the field all the same. */
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

/** Whether no modifier key is held. */
export function isPlain(event: KeyboardEvent | MouseEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
}

/** Whether a key writes a letter into a field. AltGr writes letters as well; Windows reports it as Ctrl and Alt. */
function isTyped(event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey;
  return (
    // A key on a button writes nothing.
    'setRangeText' in event.target! &&
    [...event.key].length === 1 &&
    (!isCommand || event.getModifierState('AltGraph'))
  );
}
