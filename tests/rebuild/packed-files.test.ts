/** Files that are kept are given back byte for byte, with what is known of them; what is no such pack is refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packFiles, unpackFiles } from '../../src/rebuild/packed-files.ts';

const file = fc.record(
  { path: fc.string(), content: fc.uint8Array({ maxLength: 300 }), facts: fc.record({ alone: fc.array(fc.string()) }) },
  { requiredKeys: ['path', 'content'] },
);

test('any files', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      const back = unpackFiles(packFiles(files)).map((one) => ({ ...one, content: new Uint8Array(one.content) }));
      expect(back).toEqual(files.map((one) => ({ ...one, content: new Uint8Array(one.content) })));
    }),
  );
});

test('what was damaged is refused', () => {
  const packed = packFiles([{ path: 'é.html', content: Buffer.from('text') }]);
  expect(() => unpackFiles(packed.subarray(0, -4))).toThrow();
  expect(() => unpackFiles(Buffer.from('no pack'))).toThrow();
});
