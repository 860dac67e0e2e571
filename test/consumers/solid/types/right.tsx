import type {} from 'signin-help/jsx/solid';

export function Right() {
  return (
    <signin-help
      id="help"
      class="wide"
      attr:heading-level={2}
      attr:admin-email="it@example.com"
      prop:audience="iam"
      bool:permalinks={false}
      prop:single
      on:signin-help-toggle={(event) => event.topicId.toUpperCase()}
    />
  );
}
