/** Values of options on the command line. */
import { InvalidArgumentError } from 'commander';

/** Reads a whole number within bounds; `what` begins the sentence that refuses any other. */
export const wholeNumber =
  (what: string, least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (value.trim() === '' || !Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`${what} is a number from ${least} to ${most}.`);
    return number;
  };
