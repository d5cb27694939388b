// Which colour belongs to whom.

const GOLDEN_ANGLE_DEGREES = 137.508;

/** The own avatar is always this one. */
export const OWN_COLOR = [0.3, 0.88, 1];

const cache = new Map();

/** Returns red, green and blue of a slot; neighbouring slots differ most, and none looks like oneself. */
export function slotColor(slot) {
  let color = cache.get(slot);
  if (!color) {
    // The hues around the own cyan are left out.
    const hue = (220 + ((slot * GOLDEN_ANGLE_DEGREES) % 300)) % 360;
    color = fromHue(hue);
    cache.set(slot, color);
  }
  return color;
}

function fromHue(hue) {
  const channel = (offset) => {
    const at = (offset + hue / 30) % 12;
    return 0.62 - 0.38 * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return [channel(0), channel(8), channel(4)];
}
