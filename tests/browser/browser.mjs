// One browser serves all pages of a test file, because starting it costs more than a page.
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { output } from './site.mjs';
import { serve } from './serve.mjs';

/** How many pages of a file are tested at once. More only makes small machines slower. */
export const CONCURRENCY = 2;

/** No single page may hold up the run for longer than this. */
export const TIMEOUT = 180_000;

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser, with more arguments for those who need them. */
export function launch(...more) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [...ARGUMENTS, ...more],
  });
}

/** Starts browser and server before the tests of a suite and stops them afterwards. */
export function useBrowser() {
  let browser;
  let server;
  before(async () => {
    server = await serve(output);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get origin() {
      return server.origin;
    },
    /** Gives a fresh page to the function and closes it whatever happens. */
    async withPage(work) {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      try {
        return await work(await context.newPage());
      } finally {
        await context.close();
      }
    },
  };
}

/** Resizes, and waits until the browser has laid the page out again. */
export async function resize(page, width, fontSize = '') {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(async (size) => {
    // The script interface may set styles where the policy forbids style attributes.
    document.documentElement.style.setProperty('font-size', size, 'important');
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, fontSize);
}
