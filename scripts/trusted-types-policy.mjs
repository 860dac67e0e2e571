/**
 * A Rollup plugin that gives the bundle a Trusted Types policy of its own name. Under its usual name Lit's policy cannot be
 * made twice, so the widget would die on a page that runs Lit itself.
 * @param {string} [name]
 * @returns {import('rollup').Plugin}
 */
export function ownTrustedTypesPolicy(name = 'signin-help') {
  return {
    name: 'own-trusted-types-policy',
    renderChunk(code) {
      const own = code.replace(/createPolicy\((["'])lit-html\1/, `createPolicy("${name}"`);
      if (own === code)
        this.error(
          'Lit makes its policy in another way than before: look at scripts/trusted-types-policy.mjs',
        );
      return { code: own, map: null };
    },
  };
}
