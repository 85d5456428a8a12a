/** Finds or installs a Chromium for the journeys, and starts it. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { cleanEnvironment, projectRoot } from './steps.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What a person can do where no browser starts. */
export const browserAdvice =
  'As root on Debian: apt-get install --no-install-recommends chromium. Elsewhere: npx playwright-core install --with-deps chromium. Or set CHROME_PATH to a Chromium.';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Programs that may be a Chromium, the likeliest first. CHROME_PATH, where set, is the only one. */
function candidates(): string[] {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return [chosen];
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].filter(Boolean);
  const installed = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...new Set([...installed, chromium.executablePath()])].filter(isProgram);
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags, headless: true });
}

/** A browser for a journey. @throws Error that says how to get one. */
export async function launchBrowser(): Promise<Browser> {
  const [executablePath] = candidates();
  if (!executablePath) throw new Error(`No Chromium was found. ${browserAdvice}`);
  return launch(executablePath);
}

async function firstThatStarts(): Promise<string | null> {
  for (const path of candidates()) {
    try {
      const browser = await launch(path);
      await (await browser.newPage()).close();
      await browser.close();
      return path;
    } catch (error) {
      const [reason] = String(error).split('\n');
      console.log(`${path} does not start: ${reason}`);
    }
  }
  return null;
}

function run(command: string, args: string[]): boolean {
  const env = cleanEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  return spawnSync(command, args, { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function isRootOnDebian(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID=debian$/m.test(release);
}

function installFromDebian(): void {
  if (!isRootOnDebian()) return;
  console.log('No Chromium starts here. Installing the one of Debian: apt-get install chromium');
  if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

function installFromPlaywright(): void {
  console.log('No Chromium starts here. Downloading the one of Playwright: playwright-core install chromium');
  run(process.execPath, [join(projectRoot, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
}

/** The path of a Chromium that starts, installed if need be; null where none can. */
export async function ensureBrowser(): Promise<string | null> {
  let found = await firstThatStarts();
  if (process.env.CHROME_PATH) return found;
  for (const install of [installFromDebian, installFromPlaywright]) {
    if (found !== null) return found;
    install();
    found = await firstThatStarts();
  }
  return found;
}
