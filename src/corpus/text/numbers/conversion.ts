/** Whether two figures in different units say the same: what one is worth in the other, and how exact both are. */

/** What units of measure are worth, by kind, in the first of them. Currencies are no such units: what they are worth changes. */
const kinds: readonly Readonly<Record<string, number>>[] = [
  { m: 1, km: 1000, cm: 0.01, mm: 0.001, mi: 1609.344, ft: 0.3048, in: 0.0254, yd: 0.9144, li: 500, nmi: 1852 },
  { m2: 1, ha: 10_000, km2: 1e6, mu: 10_000 / 15, acre: 4046.8564224, ft2: 0.09290304, mi2: 2589988.110336 },
  {
    kg: 1,
    g: 0.001,
    t: 1000,
    lb: 0.45359237,
    oz: 0.028349523125,
    'short ton': 907.18474,
    'long ton': 1016.0469088,
    jin: 0.5,
  },
  { l: 1, m3: 1000, ml: 0.001, gal: 3.785411784, bbl: 158.987294928 },
  { kWh: 1, MWh: 1000, GWh: 1e6, TWh: 1e9, J: 1 / 3.6e6, MJ: 1 / 3.6, GJ: 1000 / 3.6 },
  { W: 1, kW: 1000, MW: 1e6, GW: 1e9, hp: 745.6998715822702 },
  { s: 1, min: 60, h: 3600, day: 86_400, week: 604_800 },
];

/** The signs of units as they are compared: `m²` is `m2`. */
const sign = (unit: string): string => unit.normalize('NFKC');

/** A number as a text gives it, with the unit that its editors say. */
export interface Measured {
  value: number;
  /** What its last digit is worth that is not a mere nought. */
  step: number;
  unit: string;
}

/** What a number is in another unit; `undefined` where the two measure different things, or are not known here. */
export function inUnit({ value, unit }: Pick<Measured, 'value' | 'unit'>, other: string): number | undefined {
  const kind = kinds.find((units) => Object.hasOwn(units, sign(unit)) && Object.hasOwn(units, sign(other)));
  const [from, to] = [kind?.[sign(unit)], kind?.[sign(other)]];
  return from === undefined || to === undefined ? undefined : (value * from) / to;
}

/** Whether a conversion says what it converts: no further from it than it may have been rounded itself. */
export const agrees = (one: Measured, conversion: Measured): boolean =>
  Math.abs((inUnit(one, conversion.unit) ?? Number.NaN) - conversion.value) <= roundingOf(conversion);

/** By how much a number may have been rounded: half its last digit. A round one is taken to be exact to two digits. */
const roundingOf = ({ value, step }: Measured): number =>
  (Math.min(step, 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - 1)) / 2) * (1 + 1e-9);
