/** `npm start`: builds what changed, starts the server, prints where to look, and stops it gracefully. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isBuildFresh } from './build-stamp.ts';
import { ConfigurationError, readEnvironment, settleNodeEnvironment } from '#app/platform/env.server.ts';

const root = path.resolve(import.meta.dirname, '..');

function buildIfChanged(): void {
  if (isBuildFresh()) return;
  process.stdout.write('Building the pages. This takes a minute the first time.\n');
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('The pages could not be built. The lines above say why.');
}

async function main(): Promise<void> {
  const env = readEnvironment();
  settleNodeEnvironment();
  if (!env.isDevelopment) buildIfChanged();
  const { startServer } = await import('./server.ts');
  const running = await startServer(env);
  // postgres.js asks a new connection for its array types without waiting for the answer; a connection that drops just
  // then must not end the process.
  process.on('unhandledRejection', (reason) => running.services.log.error({ err: reason }, 'nobody waited for this'));
  const lines = ['', `Said & Done is ready: ${running.address}`, ...running.notes, 'Stop it with Ctrl-C.', ''];
  process.stdout.write(lines.join('\n'));
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    process.stdout.write('Finishing what is under way.\n');
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  const isExpected =
    error instanceof ConfigurationError || (error instanceof Error && error.message.startsWith('PORT:'));
  process.stderr.write(
    isExpected ? `${(error as Error).message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
