/** What became of a wish to copy. */
export type CopyOutcome = 'copied' | 'selected';

/** Copies a text; where the clipboard is closed, selects it beside `button`, so that the keyboard can copy it. */
export async function copyText(text: string, button: HTMLElement): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    select(nearbyText(button, text));
    return 'selected';
  }
}

/** The field or element before the button that holds the text to copy. */
function nearbyText(button: HTMLElement, text: string): HTMLElement {
  const area = button.closest('.draft')?.querySelector('textarea');
  if (area) return area;
  const shown = button.previousElementSibling;
  return shown instanceof HTMLElement && shown.textContent.includes(text) ? shown : button;
}

function select(element: HTMLElement): void {
  if (element instanceof HTMLTextAreaElement) {
    element.focus();
    element.select();
  } else {
    getSelection()?.selectAllChildren(element);
  }
}
