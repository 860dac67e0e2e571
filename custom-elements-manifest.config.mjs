/** What custom-elements.json is made from; `node scripts/manifest.mjs` makes it. */

const PUBLIC_TAGS = new Set(['signin-help']);

export default {
  globs: ['src/elements/**/*.ts', 'src/define.ts'],
  outdir: '.',
  litelement: true,
  // package.json names the manifest already; the analyzer would write the file anew at each run.
  packagejson: false,
  plugins: [publicElementsOnly(), publicMembersOnly()],
};

/**
 * Inner elements are an implementation detail that editors must not offer. Modules that are left with nothing go too.
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
function publicElementsOnly() {
  return {
    name: 'public-elements-only',
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) {
        module.declarations = module.declarations?.filter(isPublicElement) ?? [];
        const names = new Set(module.declarations.map(({ name }) => name));
        module.exports = (module.exports ?? []).filter((exported) =>
          exported.kind === 'custom-element-definition'
            ? PUBLIC_TAGS.has(exported.name)
            : names.has(exported.name),
        );
      }
      manifest.modules = manifest.modules.filter(
        ({ declarations, exports }) => declarations.length > 0 || exports.length > 0,
      );
    },
  };
}

/**
 * Leaves out private members and Lit's machinery, which the analyzer lists as fields and methods of the element.
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
function publicMembersOnly() {
  return {
    name: 'public-members-only',
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const { declarations } of manifest.modules) {
        for (const declaration of declarations) {
          declaration.members = declaration.members?.filter(isPublicMember);
        }
      }
    },
  };
}

function isPublicElement({ tagName }) {
  return PUBLIC_TAGS.has(tagName);
}

function isPublicMember({ name, privacy, static: isStatic }) {
  return !isStatic && privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
}
