import { useState } from 'react';

/** `html` is what the server renders; in the browser React leaves it alone. */
export function Page({ html = '' }) {
  const [count, setCount] = useState(0);
  return (
    <>
      <button id="count" onClick={() => setCount(count + 1)}>
        {count}
      </button>
      <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
