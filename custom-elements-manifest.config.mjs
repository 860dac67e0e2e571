/** What custom-elements.json is made from; `node scripts/manifest.mjs` makes it. */

const PUBLIC_TAGS = new Set(['signin-help']);
const CLASS_MODULE = 'dist/esm/api.js';
const DEFINING_MODULE = 'dist/esm/index.js';

export default {
  globs: ['src/elements/**/*.ts', 'src/controllers/properties.ts', 'src/define.ts'],
  outdir: '.',
  litelement: true,
  // package.json names the manifest already; the analyzer would write the file anew at each run.
  packagejson: false,
  plugins: [publicElementsOnly(), publicMembersOnly(), declaredProperties(), shippedModules()],
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
 * The object literal named PROPERTIES tells the properties of the public element: types, defaults, attributes and what they are for.
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
function declaredProperties() {
  /** @type {ReturnType<typeof propertyOf>[]} */
  let properties = [];
  return {
    name: 'declared-properties',
    analyzePhase({ ts, node }) {
      if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'PROPERTIES') return;
      properties = node.initializer.properties.map((property) => propertyOf(property, ts));
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      const elements = manifest.modules.flatMap(({ declarations }) => declarations);
      for (const element of elements) {
        element.members.push(...properties);
        element.attributes.push(...properties.flatMap(attributeOf));
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

/** A field of the manifest, from `name: value` or `name: value as Type` under a doc comment. */
function propertyOf({ name, initializer, jsDoc }, ts) {
  const isTyped = ts.isAsExpression(initializer);
  const fallback = (isTyped ? initializer.expression : initializer).getText();
  return {
    kind: 'field',
    name: name.text,
    type: { text: isTyped ? initializer.type.getText() : typeOf(fallback) },
    description: jsDoc[0].comment,
    default: fallback,
    ...(fallback !== 'undefined' && { attribute: kebabCase(name.text) }),
  };
}

/** The type of a literal without one of its own: a text, a number or a switch. */
function typeOf(literal) {
  if (literal.startsWith("'")) return 'string';
  return /^\d/.test(literal) ? 'number' : 'boolean';
}

/** The attribute of a property; one without a default has none. */
function attributeOf({ attribute, name, type, description, default: fallback }) {
  return attribute
    ? [{ name: attribute, type, description, default: fallback, fieldName: name }]
    : [];
}

function kebabCase(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function isPublicElement({ tagName }) {
  return PUBLIC_TAGS.has(tagName);
}

function isPublicMember({ name, privacy, static: isStatic }) {
  return !isStatic && privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
}
