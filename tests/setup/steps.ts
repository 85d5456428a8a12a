/** Runs the tools that checks and tests consist of, each in an environment of its own. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');

/** What a child may inherit; the site's own variables stay out, so that no test meets a real database or sends real mail. */
const inherited =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TE?MP|TMPDIR|CI|TERM|NO_COLOR|FORCE_COLOR|CHROME_PATH|DEBIAN_FRONTEND|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|(HTTPS?|NO|ALL)_PROXY|npm_config_\w+|PLAYWRIGHT_\w+|SYSTEMROOT|COMSPEC|PATHEXT|WINDIR|APPDATA|LOCALAPPDATA|USERPROFILE)$/i;

/** An environment without what the caller's shell says about the site; NODE_ENV is `test` unless `extra` sets it. */
export function cleanEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => inherited.test(name) && !/^path$/i.test(name));
  const path = [join(projectRoot, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...Object.fromEntries(kept), NODE_ENV: 'test', PATH: path, ...extra };
}

export interface Step {
  name: string;
  /** A JavaScript or TypeScript file below the project's root, and its arguments. */
  command: [script: string, ...args: string[]];
  environment?: Record<string, string>;
  /** `shown`: output goes to the terminal as it comes. `held`: it is kept for the caller. */
  output: 'shown' | 'held';
  /** Minutes after which the step counts as hung and is stopped. */
  minutes?: number;
}

export interface Outcome {
  name: string;
  exitCode: number;
  output: string;
  seconds: number;
}

/** Runs one step on the Node that runs this; never throws. */
export function runStep({ name, command, environment, output, minutes = 15 }: Step): Promise<Outcome> {
  const started = performance.now();
  const [script, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectRoot, script), ...args], {
      cwd: projectRoot,
      env: cleanEnvironment(environment),
      stdio: ['ignore', output === 'shown' ? 'inherit' : 'pipe', output === 'shown' ? 'inherit' : 'pipe'],
      timeout: minutes * 60_000,
    });
    const parts: string[] = [];
    const finish = (exitCode: number) =>
      resolve({ name, exitCode, output: parts.join(''), seconds: (performance.now() - started) / 1000 });
    child.stdout?.setEncoding('utf8').on('data', (part: string) => parts.push(part));
    child.stderr?.setEncoding('utf8').on('data', (part: string) => parts.push(part));
    child.on('error', (error) => {
      parts.push(error.message);
      finish(1);
    });
    child.on('close', (code, signal) => {
      if (signal) parts.push(`\n${name} was stopped by ${signal}.\n`);
      finish(code ?? 1);
    });
  });
}
