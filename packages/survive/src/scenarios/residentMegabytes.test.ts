import { readFileSync } from 'node:fs';
import { residentMegabytes } from './residentMegabytes';

describe('residentMegabytes', () => {
  it('reads what Linux says', () => {
    expect(
      residentMegabytes('Name:\tnode\nVmRSS:\t  750000 kB\nThreads:\t11\n'),
    ).toBe(768);
  });

  it('reads it of this process', () => {
    const found = residentMegabytes(readFileSync('/proc/self/status', 'utf8'));
    expect(found).toBeGreaterThan(10);
  });

  it('says that there is nothing', () => {
    expect(() => residentMegabytes('Name: zombie')).toThrow('VmRSS');
  });
});
