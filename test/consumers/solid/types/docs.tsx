import 'signin-help';
import type {} from 'signin-help/jsx/solid';

export function Help(props: { onMiss: (query: string) => void }) {
  return (
    <signin-help
      attr:admin-email="it@example.com"
      on:signin-help-miss={(event) => props.onMiss(event.query)}
    />
  );
}
