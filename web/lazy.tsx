import type { ComponentType } from 'preact';
import { lazy as lazyComponent } from 'preact-iso';
import { NoAnswer } from './api.ts';
import { Problem } from './parts/answered.tsx';
import { View } from './parts/view.tsx';

/**
 * A view that is loaded when someone first goes there. When it cannot be loaded, as after a start of the server with other
 * scripts, it says so in its place.
 */
export function lazy(load: () => Promise<ComponentType>): ComponentType {
  return lazyComponent(() => load().catch(unavailable));
}

function unavailable(cause: unknown): ComponentType {
  const error = new NoAnswer(
    'The server does not have this view as the page knows it. Is it still the same, and running?',
    {
      cause,
    },
  );
  return () => (
    <View title="This view cannot be loaded">
      <Problem error={error} />
    </View>
  );
}
