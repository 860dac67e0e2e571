/** What custom-elements.json is made from; `node scripts/manifest.mjs` makes it. */

const PUBLIC_TAGS = new Set(['signin-help']);
const CLASS_MODULE = 'dist/esm/api.js';
const DEFINING_MODULE = 'dist/esm/index.js';

export default {
  globs: ['src/elements/**/*.ts', 'src/define.ts'],
  outdir: '.',
  litelement: true,
  // package.json names the manifest already; the analyzer would write the file anew at each run.
  packagejson: false,
  plugins: [publicElementsOnly(), publicMembersOnly(), sharedAttributes(), shippedModules()],
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
          // Lit's internal state is listed as an attribute as well.
          const names = new Set(declaration.members?.map(({ name }) => name));
          declaration.attributes = declaration.attributes?.filter(
            ({ fieldName }) => fieldName === undefined || names.has(fieldName),
          );
        }
      }
    },
  };
}

/**
 * The object literal named PROPERTIES tells the attributes of the public element, and the defaults of its properties.
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
function sharedAttributes() {
  /** @type {{ fieldName: string, fallback: string }[]} */
  let properties = [];
  return {
    name: 'shared-attributes',
    analyzePhase({ ts, node }) {
      if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'PROPERTIES') return;
      let value = node.initializer;
      while (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) value = value.expression;
      properties = value.properties.map(({ name, initializer }) => ({
        fieldName: name.getText(),
        fallback: initializer.getText(),
      }));
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const element of manifest.modules.flatMap(({ declarations }) => declarations)) {
        for (const property of properties) addProperty(element, property);
      }
      properties = []; // the analyzer may run again in this process
    },
  };
}

/**
 * Names the modules of the package, where the analyzer names those of the source, which is not in it.
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
function shippedModules() {
  return {
    name: 'shipped-modules',
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) {
        module.path = module.path === 'src/define.ts' ? DEFINING_MODULE : CLASS_MODULE;
        for (const { declaration } of module.exports) declaration.module = CLASS_MODULE;
        for (const declaration of module.declarations) {
          declaration.superclass = { name: 'LitElement', package: 'lit' };
          for (const member of declaration.members) delete member.inheritedFrom;
        }
      }
    },
  };
}

/** Adds to an element what PROPERTIES says of a property: its default, and its attribute where it has a default. */
function addProperty(element, { fieldName, fallback }) {
  const member = element.members?.find(({ name }) => name === fieldName);
  if (!member) return;
  member.default = fallback;
  if (fallback === 'undefined') return;
  const name = fieldName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const { type, description } = member;
  (element.attributes ??= []).push({ name, type, description, default: fallback, fieldName });
  member.attribute = name;
}

function isPublicElement({ tagName }) {
  return PUBLIC_TAGS.has(tagName);
}

function isPublicMember({ name, privacy, static: isStatic }) {
  return !isStatic && privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
}
