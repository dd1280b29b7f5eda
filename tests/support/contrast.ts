/** The contrast of two colours as a browser computes them (WCAG 2.2, relative luminance). */

/** The contrast of two colours that are written as `rgb(…)`. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = colour.match(/^rgb\((\d+), (\d+), (\d+)\)$/);
  if (!parts) throw new Error(`not a plain colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
