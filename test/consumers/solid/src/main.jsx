import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import 'signin-help';

function App() {
  const [entries, setEntries] = createSignal([]);
  const [isSingle, setSingle] = createSignal(false);
  const [isThere, setThere] = createSignal(true);
  const log = (entry) => setEntries((before) => [...before, entry]);
  return (
    <>
      <Show when={isThere()}>
        <signin-help
          attr:admin-email="it@example.com"
          prop:single={isSingle()}
          on:signin-help-search={(event) => log(`search ${event.query}`)}
          on:signin-help-toggle={(event) => log(`toggle ${event.topicId}`)}
        />
      </Show>
      <button id="single" onClick={() => setSingle(true)}>
        Single
      </button>
      <button id="remove" onClick={() => setThere(false)}>
        Remove
      </button>
      <pre id="log">{entries().join('\n')}</pre>
    </>
  );
}

render(App, document.querySelector('#app'));
