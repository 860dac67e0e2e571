import { useEffect, useRef } from 'react';
import 'signin-help';
import type { SigninHelp } from 'signin-help/api';
import type {} from 'signin-help/jsx/react';

export function Help({ onMiss }: { onMiss: (query: string) => void }) {
  const help = useRef<SigninHelp>(null);
  useEffect(() => {
    help.current?.open('mfa-lost');
  }, []);
  return (
    <signin-help
      ref={help}
      heading-level={2}
      admin-email="it@example.com"
      onsignin-help-miss={(event) => onMiss(event.query)}
    />
  );
}
