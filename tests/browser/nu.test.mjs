// The Nu Html Checker reads the pages as published and, where there is one, a build that was not
// minified, because a minifier can both hide mistakes and make them.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { before, describe, it } from 'node:test';
import { filesBelow, output } from './site.mjs';

const JAR = join(
  dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
  'build/dist/vnu.jar',
);

// The checker's list of CSS is older than the browsers, so what it does not know is only a warning.
const UNKNOWN_TO_THE_CHECKER = [
  /at-rule .@(container|property)/,
  /.(container|container-type|container-name|paint-order|vector-effect).: Property .* doesn.t exist/,
];

const folders = { published: output };
if (process.env.ADRODD_OUTPUT_PLAIN) folders.plain = resolve(process.env.ADRODD_OUTPUT_PLAIN);

/** Runs the checker once over all files and gives its messages back. */
function check(files) {
  const options = ['--format', 'json', '--stdout', '--also-check-css', '--exit-zero-always'];
  return new Promise((done, failed) => {
    const limits = { maxBuffer: 256 * 1024 * 1024, timeout: 300_000 };
    execFile('java', ['-jar', JAR, ...options, ...files], limits, (error, stdout, stderr) => {
      if (error) return failed(new Error(`the checker did not run: ${error.message}\n${stderr}`));
      try {
        done(JSON.parse(stdout).messages);
      } catch {
        failed(new Error(`the checker did not answer in JSON: ${stdout}${stderr}`));
      }
    });
  });
}

const place = ({ url, lastLine, lastColumn }) =>
  `${url ? fileURLToPath(url) : 'the checker'}:${lastLine ?? '?'}:${lastColumn ?? '?'}`;

const tell = (message) => {
  const extract = message.extract?.replace(/\s+/g, ' ').trim();
  return `${place(message)}: ${message.message}${extract ? `\n    ${extract}` : ''}`;
};

const isError = ({ type, message }) => type !== 'info' && !UNKNOWN_TO_THE_CHECKER.some((known) => known.test(message));

describe('Nu Html Checker', () => {
  let messages;
  let canary;

  before(async () => {
    const files = Object.values(folders).flatMap((folder) =>
      filesBelow(folder)
        .filter((file) => /\.(html|css)$/.test(file))
        .map((file) => join(folder, file)),
    );
    // A page that is known to be wrong shows that the checker looked at all.
    const folder = mkdtempSync(join(tmpdir(), 'adrodd-nu-'));
    canary = join(folder, 'wrong.html');
    writeFileSync(canary, '<!doctype html><title>Wrong</title><p id="a"><p id="a">');
    try {
      messages = await check([...files, canary]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('finds the mistake in a wrong page', () => {
    const url = pathToFileURL(canary).href;
    assert.ok(messages.some((message) => message.type === 'error' && samePlace(message.url, url)));
  });

  for (const [name, folder] of Object.entries(folders)) {
    it(`finds no mistake in the ${name} site`, (t) => {
      const found = filesBelow(folder);
      assert.ok(found.some((file) => file.endsWith('.html')), `no page in ${folder}`);
      assert.ok(found.some((file) => file.endsWith('.css')), `no stylesheet in ${folder}`);
      const own = messages.filter(({ url }) => url && samePlace(url, pathToFileURL(`${folder}/`).href));
      for (const message of own.filter((each) => !isError(each))) t.diagnostic(`warning: ${tell(message)}`);
      const errors = own.filter(isError).map(tell);
      assert.ok(errors.length === 0, `${errors.length} mistakes\n${errors.join('\n')}`);
    });
  }

  it('reads every file', () => {
    const trouble = messages.filter(({ type, url }) => type === 'non-document-error' || !url);
    assert.deepEqual(trouble.map(tell), []);
  });
});

// The checker writes file:/ addresses with one slash, and node writes three.
function samePlace(url, start) {
  return new URL(url).href.startsWith(start);
}
