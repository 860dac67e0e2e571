/** Collects the keys that the page hears while something is done. */
export async function keysHeard(
  type: 'keydown' | 'keypress' | 'keyup',
  act: () => Promise<void>,
): Promise<string[]> {
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener(type, listen);
  await act();
  document.removeEventListener(type, listen);
  return heard;
}

/** Presses a key that no driver can press. */
export function pressed(target: HTMLElement, key: string, held: KeyboardEventInit): KeyboardEvent {
  const places = { bubbles: true, composed: true, cancelable: true };
  const event = new KeyboardEvent('keydown', { key, ...places, ...held });
  target.dispatchEvent(event);
  return event;
}
