const KIBIBYTE = 1_024;
const MEGABYTE = 1_000_000;

/**
 * Reads what a process has in memory of `/proc/<pid>/status`; source: proc(5).
 *
 * @throws Error when the text does not say it
 */
export function residentMegabytes(status: string): number {
  const found = /^VmRSS:\s+(\d+) kB$/m.exec(status);
  if (!found) {
    throw new Error('There is no VmRSS in the status of the process');
  }
  return Math.round((Number(found[1]) * KIBIBYTE) / MEGABYTE);
}
