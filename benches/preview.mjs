// How long an author waits: from the start of the preview to its first page, and from a save to the changed text, over HTTP and on the screen.
//
//   node benches/preview.mjs target/release/adrodd [saves] [site]
//
// The site is copied first; saves alternate between writing in place and replacing by rename. The packages of tests/browser must be installed.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '..');
const { chromium } = createRequire(join(project, 'tests/browser/package.json'))('playwright-core');
const [program, count = '60', from = project] = process.argv.slice(2);
const saves = Number(count);

const NARRATIVE = 'content/inspections/demonstration-area/2022-03-youth-2018/report.en.md';
const PAGE = '/en/reports/demonstration-area/2022-03-youth-standards-2018-to-2024/';

const site = mkdtempSync(join(tmpdir(), 'adrodd-bench-'));
for (const folder of ['content', 'themes']) {
  if (existsSync(join(from, folder))) cpSync(join(from, folder), join(site, folder), { recursive: true });
}
const file = join(site, NARRATIVE);
const original = readFileSync(file, 'utf8');
const agent = new Agent({ keepAlive: true });

const fetchText = (address) =>
  new Promise((done, failed) => {
    get(address, { agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (data) => {
        text += data;
      });
      response.on('end', () => done(text));
    }).on('error', failed);
  });

/** The narrative with a word of its own in the first paragraph that is plain text. */
function withWord(word) {
  const lines = original.split('\n');
  const at = lines.findIndex((line) => /^[A-Z][^#|>{[]{40,}$/.test(line));
  lines[at] = `${word} ${lines[at]}`;
  return lines.join('\n');
}

let savedSoFar = 0;
function save(text) {
  savedSoFar += 1;
  if (savedSoFar % 2) {
    writeFileSync(file, text);
  } else {
    writeFileSync(`${file}.new~`, text);
    renameSync(`${file}.new~`, file);
  }
}

function show(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(0);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms (${times.length} saves)`);
}

const pause = (time) => new Promise((done) => setTimeout(done, time));

console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(2)}`);
const begun = performance.now();
const child = spawn(program, ['serve', '--site', site, '--port', '0', '--as-of', '2026-06-01']);
const origin = await new Promise((done) => {
  child.stdout.on('data', (data) => {
    const address = /(http:\S+)\//.exec(String(data));
    if (address) done(address[1]);
  });
});
const ready = performance.now() - begun;
await fetchText(origin + PAGE);
console.log(`from start to ready: ${ready.toFixed(0)} ms; to the first page: ${(performance.now() - begun).toFixed(0)} ms`);

const served = [];
for (let number = 0; number < saves; number += 1) {
  const word = `Served${number}x`;
  const start = performance.now();
  save(withWord(word));
  while (!(await fetchText(origin + PAGE)).includes(word)) await pause(0);
  served.push(performance.now() - start);
  await pause(60);
}
show('from save to HTTP', served);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const page = await (await browser.newContext()).newPage();
await page.goto(origin + PAGE);
await page.waitForSelector('#preview--tools', { state: 'attached' });
const shown = [];
for (let number = 0; number < saves; number += 1) {
  const word = `Shown${number}x`;
  // The page notes when the frame with the word in it has been drawn.
  await page.evaluate((expected) => {
    window.drawn = new Promise((done) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('main').textContent.includes(expected)) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(Date.now()), 0));
      }).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
    });
  }, word);
  const start = Date.now();
  save(withWord(word));
  shown.push((await page.evaluate(() => window.drawn)) - start);
  await pause(60);
}
show('from save to screen', shown);

await browser.close();
child.kill('SIGINT');
agent.destroy();
rmSync(site, { recursive: true });
