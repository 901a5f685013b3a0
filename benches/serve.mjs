// How long the preview of a site takes to be there, how long a save takes to be served, and what memory both need. No browser is asked:
// `preview.mjs` says what a browser adds to it.
//
//   node benches/serve.mjs PROGRAM SITE NARRATIVE ADDRESS [SAVES]
//
// NARRATIVE is a file of the site, such as `content/inspections/.../report.en.md`, and ADDRESS that of its page, such as `/en/reports/...`. The
// file is put back afterwards. Linux only: the times and the memory of the program are read below `/proc`.

import { spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const [program, site, narrative, address, saves = '20'] = process.argv.slice(2);
const file = `${site}/${narrative}`;
const original = readFileSync(file, 'utf8');
const agent = new Agent({ keepAlive: true });
const began = performance.now();
const server = spawn(program, ['serve', '--site', site, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const origin = await new Promise((found) => {
  server.stdout.on('data', (said) => {
    const match = /(http:\S+)\//.exec(String(said));
    if (match) found(match[1]);
  });
});

function page() {
  return new Promise((done, failed) => {
    const request = get(origin + address, { agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => { text += part; });
      answer.on('end', () => done(answer.statusCode === 200 ? text : ''));
    });
    request.on('error', failed);
  });
}

/** Milliseconds of processor time so far; the system counts in hundredths of a second. */
function processorTime() {
  const counts = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(' ');
  return (Number(counts[13]) + Number(counts[14])) * 10;
}

function memory() {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const of = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024);
  return `${of('VmRSS')} MB, ${of('VmHWM')} MB at most`;
}

function tell(what) {
  const wall = Math.round(performance.now() - began);
  console.log(`${what} after ${wall} ms, ${processorTime()} ms of processor time; ${memory()}`);
}

/** Waits until the program has nothing more to do. */
async function rest() {
  for (let last = -1; last !== processorTime();) {
    last = processorTime();
    await pause(4000);
  }
}

/** Milliseconds from a save to a page that has it. */
async function save(number) {
  const word = `Saved${number}time`;
  const lines = original.split('\n');
  const at = lines.findIndex((line) => /^[A-Z][^#|>{[]{40,}$/.test(line));
  lines[at] = `${word} ${lines[at]}`;
  const saved = performance.now();
  if (number % 2 === 0) {
    writeFileSync(file, lines.join('\n'));
  } else {
    writeFileSync(`${file}.new~`, lines.join('\n'));
    renameSync(`${file}.new~`, file);
  }
  while (!(await page()).includes(word)) await pause(2);
  return performance.now() - saved;
}

try {
  while ((await page()) === '') await pause(20);
  tell('the first page was served');
  await rest();
  tell('nothing more was to be done');
  const times = [];
  for (let number = 0; number < Number(saves); number += 1) {
    times.push(await save(number));
    await pause(1000);
  }
  times.sort((one, other) => one - other);
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
  console.log(`a save was served after ${at(0.5)} ms (median), ${at(0.95)} ms (95th percentile), ${at(1)} ms at most; ${memory()}`);
} finally {
  writeFileSync(file, original);
  server.kill('SIGINT');
  agent.destroy();
}
