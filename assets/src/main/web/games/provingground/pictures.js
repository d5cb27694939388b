// The one picture that Proving Ground has of its own, beside those that every game can use.

import { Atlas } from '../scene/atlas.js';
import { BASIC_PICTURES, disc, outline } from '../scene/basic-pictures.js';

export function provingGroundAtlas() {
  return new Atlas({ ...BASIC_PICTURES, walker });
}

/** A walker that heads to the right. */
function walker(context) {
  disc(context, 0, 0, 44);
  outline(context, 60, 0, 20, -28, 20, 28);
  context.fill();
  context.fillStyle = '#131b30';
  disc(context, 0, 0, 30);
}
