/** What custom-elements.json is made from; `node scripts/manifest.mjs` makes it. */

const PUBLIC_TAGS = new Set(['signin-help']);

export default {
  globs: ['src/elements/**/*.ts', 'src/define.ts'],
  outdir: '.',
  litelement: true,
  // package.json names the manifest already; the analyzer would write the file anew at each run.
  packagejson: false,
  plugins: [publicElementsOnly(), publicMembersOnly(), sharedAttributes()],
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
 * Lit's `static properties` may come from another file, which the analyzer does not follow. The object literal named
 * PROPERTIES tells the attributes of the public element.
 * @returns {import('@custom-elements-manifest/analyzer').Plugin}
 */
function sharedAttributes() {
  /** @type {{ name: string, fieldName: string, reflects: boolean }[]} */
  let attributes = [];
  return {
    name: 'shared-attributes',
    analyzePhase({ ts, node }) {
      if (!ts.isVariableDeclaration(node) || node.name.getText() !== 'PROPERTIES') return;
      let value = node.initializer;
      while (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) value = value.expression;
      attributes = value.properties.map((property) => readAttribute(property)).filter(Boolean);
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const element of manifest.modules.flatMap(({ declarations }) => declarations)) {
        for (const attribute of attributes) addAttribute(element, attribute);
      }
      attributes = []; // the analyzer may run again in this process
    },
  };
}

/** One entry of `static properties`: `openTopic: { attribute: 'open-topic', reflect: true }`. */
function readAttribute(property) {
  const options = new Map(
    property.initializer.properties.map((option) => [
      option.name.getText(),
      option.initializer.getText(),
    ]),
  );
  if (options.get('attribute') === 'false' || options.get('state') === 'true') return undefined;
  const fieldName = property.name.getText();
  const name = options.get('attribute')?.replace(/['"]/g, '') ?? fieldName.toLowerCase();
  return { name, fieldName, reflects: options.get('reflect') === 'true' };
}

function addAttribute(element, { name, fieldName, reflects }) {
  element.attributes ??= [];
  if (element.attributes.some((attribute) => attribute.name === name)) return;
  const member = element.members?.find((candidate) => candidate.name === fieldName);
  const { type, description, default: fallback } = member ?? {};
  element.attributes.push({
    name,
    ...(type && { type }),
    ...(description && { description }),
    ...(fallback && { default: fallback }),
    fieldName,
  });
  if (!member) return;
  member.attribute = name;
  if (reflects) member.reflects = true;
}

function isPublicElement({ tagName }) {
  return PUBLIC_TAGS.has(tagName);
}

function isPublicMember({ name, privacy, static: isStatic }) {
  return !isStatic && privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
}
