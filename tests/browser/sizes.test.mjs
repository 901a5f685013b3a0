// People read on slow and metered lines, so a page with everything in it must still be small.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { output, pages } from './site.mjs';

/** Thousands of bytes that a page may have, as it is and as most servers send it. */
const LIMITS = { plain: 150, compressed: 40 };

// Every chart, table and explanation of an inspection is on the page of its report.
const KINDS = ['report', 'former-report'];

describe('sizes', () => {
  for (const { path, file } of pages.filter(({ kind }) => KINDS.includes(kind))) {
    it(`${path} is small`, () => {
      const bytes = readFileSync(join(output, file));
      const plain = bytes.length / 1000;
      const compressed = gzipSync(bytes).length / 1000;
      const said = `${plain.toFixed(1)} kB, with gzip ${compressed.toFixed(1)} kB`;
      assert.ok(plain < LIMITS.plain && compressed < LIMITS.compressed, said);
    });
  }

  it('there are reports to measure', () => assert.ok(pages.some(({ kind }) => KINDS.includes(kind))));

  it('tells the largest pages', (t) => {
    const sizes = pages.map(({ path, file }) => ({ path, bytes: readFileSync(join(output, file)).length }));
    for (const { path, bytes } of sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 5)) {
      t.diagnostic(`${path}: ${(bytes / 1000).toFixed(1)} kB`);
    }
  });
});
