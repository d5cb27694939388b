// Canvases that are as sharp as the screen, in the colours of the page.

/** Makes a canvas as fine as the screen and clears it; returns what to draw with, width and height in CSS pixels. */
export function prepare(canvas) {
  const scale = devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const columns = Math.round(width * scale);
  const rows = Math.round(height * scale);
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  const pen = canvas.getContext('2d');
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.font = '11px system-ui, sans-serif';
  return { pen, width, height };
}

/** The page's colours, which are others in light and in dark. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: of('text'), quiet: of('quiet'), line: of('line'), raised: of('raised'),
    accent: of('accent'), second: of('second'), warm: of('warm'), bad: of('bad'),
  };
}
