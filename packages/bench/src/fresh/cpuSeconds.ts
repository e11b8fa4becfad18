import { readdirSync, readFileSync } from 'node:fs';

/** What Linux calls a tick: its interface to programs counts 100 a second. */
const TICKS_A_SECOND = 100;

/** A process as `/proc/<id>/stat` tells of it. */
export interface ProcessTimes {
  id: number;
  parent: number;
  /** Of itself, and of all its children that have ended and were waited for. */
  ticks: number;
}

/**
 * Reads the line of `/proc/<id>/stat` (proc_pid_stat(5)). The name in brackets may
 * hold anything, brackets and spaces as well.
 */
export function readStat(line: string): ProcessTimes {
  const afterName = line.slice(line.lastIndexOf(')') + 2).split(' ');
  // The third field of the line is the first one here.
  const field = (number: number) => Number(afterName[number - 3]);
  return {
    id: Number.parseInt(line, 10),
    parent: field(4),
    ticks: field(14) + field(15) + field(16) + field(17),
  };
}

/** The ticks of a process and of all that it started. */
export function ticksBelow(id: number, all: ProcessTimes[]): number {
  const own = all.find(each => each.id === id)?.ticks ?? 0;
  return all
    .filter(({ parent }) => parent === id)
    .reduce((sum, child) => sum + ticksBelow(child.id, all), own);
}

/**
 * Seconds that processors worked for a process and all that it started, up to now:
 * unlike those on the clock, they hardly depend on what else a machine does.
 */
export function cpuSeconds(id: number): number {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        return [readStat(readFileSync(`/proc/${name}/stat`, 'utf8'))];
      } catch {
        // It ended meanwhile; its parent counts it.
        return [];
      }
    });
  return ticksBelow(id, all) / TICKS_A_SECOND;
}
