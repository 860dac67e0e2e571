/**
 * Copies a text by the clipboard; where that is closed, as on plain http and file: pages, by the old command; where that fails too,
 * selects the text beside `button`, for the reader to copy by keyboard. Returns whether the text was copied.
 */
export async function copyText(text: string, button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (copyByCommand(text)) return true;
    select(nearbyText(button, text));
    return false;
  }
}

/** Works without permission right after a click. The command copies what the listener puts in, whatever is selected. */
function copyByCommand(text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true });
  try {
    // Deprecated, and the only way on pages that are no secure context.
    return document.execCommand('copy') && isCopied;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', fill, { capture: true });
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
