import { useRef } from 'react';
import type { SigninHelp } from 'signin-help/api';
import type {} from 'signin-help/jsx/react';

export function Right() {
  const help = useRef<SigninHelp>(null);
  return (
    <signin-help
      ref={help}
      id="help"
      className="wide"
      heading-level={2}
      admin-email="it@example.com"
      audience="iam"
      single
      onsignin-help-toggle={(event) => event.topicId.toUpperCase()}
    >
      <p slot="footer">Ask us.</p>
    </signin-help>
  );
}
