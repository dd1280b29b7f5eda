/** Values of options on the command line. */
import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Voice } from './convert-command.ts';

/** Reads a whole number within bounds; `what` begins the sentence that refuses any other. */
export const wholeNumber =
  (what: string, least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (value.trim() === '' || !Number.isInteger(number) || number < least || number > most)
      throw new InvalidArgumentError(`${what} is a number from ${least} to ${most}.`);
    return number;
  };

/** Reads how many documents libraries are to have: one number or several, smaller ones first. */
export function scaleOf(value: string): number[] {
  const least = 3;
  const one = wholeNumber('Each size', least, 10_000);
  return value
    .split(',')
    .map(one)
    .sort((a, b) => a - b);
}

/**
 * Has a command read its arguments, in a process that goes on.
 *
 * @returns The exit code where that was all: something is wrong with them, or help was asked for, which was said.
 */
export function endOfParsing(command: Command, args: readonly string[], voice: Voice): number | undefined {
  command
    .exitOverride()
    .configureOutput({ writeOut: (text) => voice.out(text.trimEnd()), writeErr: (text) => voice.err(text.trimEnd()) });
  try {
    command.parse(args, { from: 'user' });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
}
