import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { bundleWith, PACK_PLACEHOLDER } from '../../src/compiler/bundle.js';
import type { ContentPack } from '../../src/model/pack.js';
import { packOf, SAMPLE } from '../search/sample.js';

/** What the shell's one call is given. */
function packIn(script: string): unknown {
  return JSON.parse(String(runInNewContext(`let pack; ${script}; JSON.stringify(pack)`)));
}

const SHELL = `(function (given) { pack = given; })(${PACK_PLACEHOLDER})`;

/** A pack with everything that quotes and escapes have to do with. */
function strangePack(): ContentPack {
  const text = `It's "quoted" \\ 日本 \u2028 \n $& </script> `;
  return { ...packOf(SAMPLE), linkHosts: [text] };
}

describe('The one-file bundle', () => {
  it('gives its shell the pack, character by character', () => {
    assert.deepEqual(packIn(bundleWith(SHELL, strangePack())), strangePack());
  });

  it('is plain ASCII', () => {
    assert.doesNotMatch(bundleWith(SHELL, strangePack()), /[^\x00-\x7F]/);
  });

  // A page may hold the script itself, and an answer may name the tag.
  it('does not end the script element that it stands in', () => {
    const pack = { ...strangePack(), linkHosts: ['</script>', '</SCRIPT ', '<!--<script>'] };
    const script = bundleWith(SHELL, pack);
    assert.doesNotMatch(script, /<!--|<\/?script/i);
    assert.deepEqual(packIn(script), pack);
  });

  it('is not made from a shell without a place for a pack', () => {
    assert.throws(() => bundleWith('nothing', strangePack()), /must hold SIGNIN_HELP_PACK once/);
  });
});
