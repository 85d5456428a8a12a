/** The embedded server: shared, adopted, stopped by the last to leave, and safe to kill. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { startEmbedded } from '#db/embedded.server.ts';
import type { Embedded } from '#db/embedded.server.ts';

let temporary: string;
let dataDir: string;
const started: Embedded[] = [];

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log: () => undefined });
  started.push(embedded);
  return embedded;
}

async function ask(embedded: Embedded, statement: string): Promise<Record<string, unknown>[]> {
  const { sql, close } = openDatabase({ socket: embedded, max: 1 });
  return sql.unsafe(statement).finally(close);
}

/** A process of its own that starts the server and holds it until it is killed. */
async function startHolder() {
  const code = `
    import { startEmbedded } from '#db/embedded.server.ts';
    const { adopted } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined });
    process.stdout.write(String(adopted));
    setInterval(() => undefined, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [adopted] = (await once(holder.stdout, 'data')) as [Buffer];
  const kill = async () => {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  };
  return { adopted: adopted.toString() === 'true', kill };
}

async function serverPid(): Promise<number | null> {
  const text = await readFile(join(dataDir, 'cluster/postmaster.pid'), 'utf8').catch(() => null);
  return text === null ? null : Number.parseInt(text, 10);
}

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'embedded-'));
  // When root runs the tests, the server runs as somebody else, who must be able to enter.
  await chmod(temporary, 0o755);
  dataDir = join(temporary, 'its data');
});
afterAll(async () => {
  for (const embedded of started) await embedded.stop();
  await rm(temporary, { recursive: true });
});

describe('startEmbedded', { timeout: 120_000 }, () => {
  it('makes one database when two start at once, and the last to leave stops it', async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    await both[0].stop();
    expect(await ask(both[1], 'select 1 as one')).toEqual([{ one: 1 }]);
    await both[1].stop();
    expect(await serverPid()).toBeNull();
  });

  it('writes durably and is reached by a private socket only', async () => {
    const embedded = await start();
    const settings = `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('listen_addresses') as addresses, current_setting('TimeZone') as zone`;
    expect(await ask(embedded, settings)).toEqual([{ fsync: 'on', commit: 'on', addresses: '', zone: 'UTC' }]);
    expect((await stat(embedded.socketDir)).mode & 0o777).toBe(0o700);
    expect(embedded.where).toBe(dataDir);
    await embedded.stop();
  });

  it('is adopted when its owner was killed, and then stopped by the new owner', async () => {
    const holder = await startHolder();
    expect(holder.adopted).toBe(false);
    const pid = await serverPid();
    await holder.kill();
    const embedded = await start();
    expect(embedded.adopted).toBe(true);
    expect(await serverPid()).toBe(pid);
    await embedded.stop();
    expect(await serverPid()).toBeNull();
  });

  it('stays up for another process when this one leaves', async () => {
    const embedded = await start();
    const holder = await startHolder();
    expect(holder.adopted).toBe(true);
    const pid = await serverPid();
    await embedded.stop();
    await embedded.stop();
    expect(await serverPid()).toBe(pid);
    await holder.kill();
  });

  it('keeps what was committed when the server itself is killed in mid-work', async () => {
    const before = await start();
    await ask(before, 'create table kept (n int); insert into kept select generate_series(1, 1000)');
    const pid = await serverPid();
    process.kill(Number(pid), 'SIGKILL');
    const after = await start();
    expect(after.adopted).toBe(false);
    expect(await ask(after, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }]);
    await after.stop();
    await before.stop();
    expect(await serverPid()).toBeNull();
  });

  it('starts though its pid file names a living process that is something else', async () => {
    await (await start()).stop();
    const stale = [process.pid, join(dataDir, 'cluster'), 1, 5432, join(dataDir, 'run'), '', '', 'ready', ''];
    await writeFile(join(dataDir, 'cluster/postmaster.pid'), stale.join('\n'));
    const embedded = await start();
    expect(embedded.adopted).toBe(false);
    await embedded.stop();
  });

  it('replaces a running server whose socket was deleted', async () => {
    const cut = await start();
    await rm(cut.socketDir, { recursive: true });
    const embedded = await start();
    expect(embedded.adopted).toBe(false);
    expect(await ask(embedded, 'select 1 as one')).toEqual([{ one: 1 }]);
    await embedded.stop();
    await cut.stop();
  });

  it('refuses data of another version of PostgreSQL rather than making a new database', async () => {
    const file = join(dataDir, 'cluster/PG_VERSION');
    const version = await readFile(file, 'utf8');
    await writeFile(file, '9\n');
    await expect(start()).rejects.toThrow('was made by PostgreSQL 9');
    await writeFile(file, version);
  });
});
