import { createContext } from '@lit/context';
import type { Help } from '../render/help.js';
import type { SearchProvider } from '../search/provider.js';

export const helpContext = createContext<Help | undefined>('signin-help');

/** A portal can hand its own search to every `<signin-help>` below a provider of this context. */
export const searchProviderContext = createContext<SearchProvider | undefined>(
  Symbol.for('signin-help-search-provider'),
);
