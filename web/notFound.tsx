import { View } from './parts/view.tsx';

/** What an address shows at which there is no view. */
export function NotFound() {
  return (
    <View title="There is no such page">
      <p>
        The address may be mistyped. <a href="/">Go to the heat map</a>, or use the links at the top.
      </p>
    </View>
  );
}
