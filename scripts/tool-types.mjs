/** Types of the tag for frameworks, made from custom-elements.json: `import 'signin-help/jsx/react'` and the like. */
import { isBoolean } from './editor-data.mjs';

const HEAD = '// Made from custom-elements.json by scripts/tool-types.mjs.\n';

/**
 * The declaration files by name.
 * @param {any} element
 * @returns {Readonly<Record<string, string>>}
 */
export function toolTypes(element) {
  return {
    'attributes.d.ts': attributes(element),
    'react.d.ts': framework(
      "import type { HTMLAttributes, RefAttributes } from 'react';",
      `declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'signin-help': Omit<HTMLAttributes<SigninHelp>, keyof SigninHelpAttributes> &
        RefAttributes<SigninHelp> &
        SigninHelpAttributes &
        SigninHelpProperties &
        SigninHelpListeners;
    }
  }
}`,
    ),
    'preact.d.ts': framework(
      "import type { ClassAttributes, HTMLAttributes } from 'preact';",
      `declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'signin-help': Omit<HTMLAttributes<SigninHelp>, keyof SigninHelpAttributes> &
        ClassAttributes<SigninHelp> &
        SigninHelpAttributes &
        SigninHelpProperties &
        SigninHelpListeners;
    }
  }
}`,
    ),
    'solid.d.ts': framework(
      "import type { JSX } from 'solid-js';",
      `type Prefixed<Prefix extends string, Values> = {
  [Key in keyof Values & string as \`\${Prefix}:\${Key}\`]?: Values[Key];
};
type Claims = {
  [Key in keyof SigninHelpAttributes as boolean extends SigninHelpAttributes[Key] ? Key : never]: SigninHelpAttributes[Key];
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'signin-help': Omit<JSX.HTMLAttributes<SigninHelp>, keyof SigninHelpAttributes> &
        SigninHelpAttributes &
        SigninHelpProperties &
        Prefixed<'attr', SigninHelpAttributes> &
        Prefixed<'bool', Claims> &
        Prefixed<'prop', SigninHelpProperties> &
        Prefixed<'on', SigninHelpHandlers>;
    }
  }
}`,
    ),
    'vue.d.ts': framework(
      "import type { HTMLAttributes, ReservedProps } from 'vue';",
      `/** Vue writes an event's name after "on" with a capital: \`@signin-help-toggle\`. */
type VueListeners = {
  [Name in keyof SigninHelpHandlers as \`on\${Capitalize<Name>}\`]?: SigninHelpHandlers[Name];
} & { [Name in keyof SigninHelpHandlers as \`on\${CamelCase<Capitalize<Name>>}\`]?: SigninHelpHandlers[Name] };
type CamelCase<Text extends string> = Text extends \`\${infer Head}-\${infer Tail}\`
  ? \`\${Head}\${CamelCase<Capitalize<Tail>>}\`
  : Text;

declare module 'vue' {
  interface GlobalComponents {
    'signin-help': new () => SigninHelp & {
      $props: Omit<HTMLAttributes, keyof SigninHelpAttributes> &
        ReservedProps &
        SigninHelpAttributes &
        SigninHelpProperties &
        VueListeners;
    };
  }
}`,
    ),
    'svelte.d.ts': framework(
      "import type { HTMLAttributes } from 'svelte/elements';",
      `declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'signin-help': Omit<HTMLAttributes<SigninHelp>, keyof SigninHelpAttributes> &
      SigninHelpAttributes &
      SigninHelpProperties &
      SigninHelpListeners;
  }
}`,
    ),
    // What a type-only import is at run time.
    'none.js': 'export {};\n',
  };
}

function framework(imports, code) {
  return `${HEAD}${imports}
import type {
  SigninHelp,
  SigninHelpAttributes,
  SigninHelpHandlers,
  SigninHelpListeners,
  SigninHelpProperties,
} from './attributes.js';

${code}
`;
}

function attributes({ attributes: all, members, events }) {
  const fields = members.filter(({ kind }) => kind === 'field');
  const eventTypes = [...new Set(events.map(({ type }) => type.text))].sort();
  return `${HEAD}import type {
  Audience,
  ContentPack,
  SearchProvider,
  SigninHelp,
${eventTypes.map((name) => `  ${name},`).join('\n')}
} from '../types/api.js';

export type { SigninHelp };

/** The attributes as HTML has them. */
export interface SigninHelpAttributes {
${all.map((attribute) => field(`'${attribute.name}'`, attributeType(attribute), attribute)).join('\n')}
}

/** The properties, for frameworks that set them. */
export interface SigninHelpProperties {
${fields.map((each) => field(each.name, `${each.type.text} | undefined`, each)).join('\n')}
}

/** What takes each event. */
export interface SigninHelpHandlers {
${events.map((event) => field(`'${event.name}'`, `((event: ${event.type.text}) => void) | undefined`, event)).join('\n')}
}

/** The same as properties that begin with "on". */
export type SigninHelpListeners = {
  [Name in keyof SigninHelpHandlers as \`on\${Name}\`]?: SigninHelpHandlers[Name];
};
`;
}

function field(name, type, { description }) {
  const comment = description ? `  /** ${description.replaceAll('*/', '* /')} */\n` : '';
  return `${comment}  ${name}?: ${type};`;
}

function attributeType(attribute) {
  if (isBoolean(attribute)) return 'boolean | undefined';
  if (attribute.name === 'audience') return "Audience | '' | undefined";
  if (attribute.type?.text === 'number') return 'number | `${number}` | undefined';
  return 'string | undefined';
}
