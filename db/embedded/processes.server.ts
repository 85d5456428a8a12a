/** Tells whether a process is alive, and whether it is the one that was meant. */
import { readFile } from 'node:fs/promises';

/**
 * The start of a live process in ticks since boot, which tells it from a later one of the same number; '' when the
 * process is alive and the system does not say more; null when it is gone. A dead process that nobody has collected yet
 * (usual in a container without an init) counts as gone, though signals still find it.
 */
export async function startOf(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (line) {
    // The fields after the command name, which is in brackets and may itself hold spaces: state, …, start time (proc(5)).
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? '');
  }
  try {
    process.kill(pid, 0);
    return '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : null;
  }
}
