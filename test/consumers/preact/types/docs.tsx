import 'signin-help';
import type {} from 'signin-help/jsx/preact';

export function Help({ onMiss }: { onMiss: (query: string) => void }) {
  return (
    <signin-help admin-email="it@example.com" onsignin-help-miss={(event) => onMiss(event.query)} />
  );
}
