import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'signin-help';

function App() {
  const [entries, setEntries] = useState([]);
  const [isSingle, setSingle] = useState(false);
  const [isThere, setThere] = useState(true);
  const log = (entry) => setEntries((before) => [...before, entry]);
  return (
    <>
      {isThere && (
        <signin-help
          admin-email="it@example.com"
          single={isSingle}
          onsignin-help-search={(event) => log(`search ${event.query}`)}
          onsignin-help-toggle={(event) => log(`toggle ${event.topicId}`)}
        />
      )}
      <button id="single" onClick={() => setSingle(true)}>
        Single
      </button>
      <button id="remove" onClick={() => setThere(false)}>
        Remove
      </button>
      <pre id="log">{entries.join('\n')}</pre>
    </>
  );
}

createRoot(document.querySelector('#app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
