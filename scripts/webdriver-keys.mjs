/** Keys as WebDriver's actions name them. */

/** Keys without a character of their own: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = new Map(
  Object.entries({
    Backspace: '\uE003',
    Tab: '\uE004',
    Enter: '\uE007',
    Shift: '\uE008',
    Control: '\uE009',
    Alt: '\uE00A',
    Escape: '\uE00C',
    Space: ' ',
    PageUp: '\uE00E',
    PageDown: '\uE00F',
    End: '\uE010',
    Home: '\uE011',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
    Delete: '\uE017',
    Meta: '\uE03D',
  }),
);

/** @param {string} key A character, or a name such as `Tab`. */
export function keyDown(key) {
  return { type: 'keyDown', value: KEYS.get(key) ?? key };
}

/** @param {string} key */
export function keyUp(key) {
  return { type: 'keyUp', value: KEYS.get(key) ?? key };
}
