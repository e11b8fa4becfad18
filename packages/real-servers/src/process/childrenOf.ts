import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes that a process has started (proc(5), /proc/pid/stat). */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(each => parentOf(each) === pid);
}

function parentOf(pid: number): number | undefined {
  try {
    // The second field is a name in parentheses, which may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
