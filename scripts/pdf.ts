/** `npm run pdf`: every document of the built site as a PDF, with bookmarks, links that work, and ids in the margin. */
import { Command } from 'commander';
import { pdfCommand } from '../src/cli/pdf/pdf-command.ts';

const options = new Command('pdf')
  .description('Writes each document of the built site as a PDF, with and without what the editors add.')
  .option('--dist <folder>', 'the built site', 'dist')
  .option('--out <folder>', 'where the PDFs go (default: the site itself, whose pages then name them)')
  .option('--site <address>', 'where the site is published; links that leave a document lead there')
  .parse()
  .opts<{ dist: string; out?: string; site?: string }>();
process.exitCode = await pdfCommand(options);
