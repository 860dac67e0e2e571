/** What editors offer while somebody writes the tag, made from custom-elements.json. */
import { AUDIENCES } from '../build/src/model/topic.js';

/**
 * The one public element of the manifest.
 * @param {{ modules: readonly any[] }} manifest
 */
export function publicElement(manifest) {
  return manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .find((declaration) => declaration.tagName === 'signin-help');
}

/** @param {{ type?: { text: string } }} field */
export function isBoolean({ type }) {
  return type?.text === 'boolean';
}

/**
 * Custom data for VS Code: https://github.com/microsoft/vscode-custom-data
 * @param {any} element
 */
export function vscodeHtmlData({ tagName, description, attributes }) {
  return {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description,
        attributes: attributes.map((attribute) => ({
          name: attribute.name,
          description: attribute.description,
          ...(isBoolean(attribute) && { valueSet: 'v' }),
          ...(attribute.name === 'audience' && { values: AUDIENCES.map((name) => ({ name })) }),
        })),
      },
    ],
  };
}

/** @param {any} element */
export function vscodeCssData({ cssProperties }) {
  return {
    version: 1.1,
    properties: cssProperties.map(({ name, description }) => ({ name, description })),
  };
}

/**
 * Web types for JetBrains editors: https://github.com/JetBrains/web-types
 * @param {any} element
 * @param {string} version
 */
export function webTypes(element, version) {
  const named = ({ name, description }) => ({ name, description });
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'signin-help',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: element.tagName,
            description: element.description,
            attributes: element.attributes.map((attribute) => ({
              ...named(attribute),
              value: attributeValue(attribute),
            })),
            slots: element.slots.map(named),
            js: {
              properties: element.members
                .filter(({ kind }) => kind === 'field')
                .map((field) => ({ ...named(field), type: field.type?.text ?? 'string' })),
              events: element.events.map(named),
            },
            css: {
              properties: element.cssProperties.map(named),
              parts: element.cssParts.map(named),
            },
          },
        ],
      },
    },
  };
}

function attributeValue(attribute) {
  if (isBoolean(attribute)) return { type: 'boolean' };
  if (attribute.name === 'audience') return { type: AUDIENCES.map((name) => `'${name}'`) };
  return { type: attribute.type?.text === 'number' ? 'number' : 'string' };
}
