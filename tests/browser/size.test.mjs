// A report is read on a phone in a place with a poor signal: the whole page, with its charts, must stay small.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { output, pages } from './site.mjs';

const LARGEST = 150_000;
const LARGEST_PACKED = 40_000;

describe('size', () => {
  const reports = pages.filter(({ kind }) => kind === 'report' || kind === 'former report');

  it('there are reports to weigh', () => assert.ok(reports.length > 0));

  for (const { file } of reports) {
    it(`${file} is small`, () => {
      const bytes = readFileSync(join(output, file));
      assert.ok(bytes.length < LARGEST, `${bytes.length} bytes`);
      const packed = gzipSync(bytes).length;
      assert.ok(packed < LARGEST_PACKED, `${packed} bytes with gzip`);
      const sheets = bytes.toString().match(/rel="?stylesheet/g)?.length;
      assert.equal(sheets, 1, 'stylesheets');
    });
  }
});
