import type { SigninHelp } from 'signin-help/api';
import type {} from 'signin-help/jsx/preact';

export function Right() {
  const help = { current: null as SigninHelp | null };
  return (
    <signin-help
      ref={(element) => {
        help.current = element;
      }}
      id="help"
      class="wide"
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
