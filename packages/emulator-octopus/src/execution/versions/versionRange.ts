import { compareVersions } from './compareVersions';
import { parseVersion } from './parseVersion';

interface Interval {
  from: string;
  to: string;
  includesFrom: boolean;
  includesTo: boolean;
}

const INTERVALS = /\s*([[(])([^\])]*)([\])])\s*(?:,|$)/y;

function readInterval(open: string, body: string, close: string): Interval {
  const ends = body.split(',').map(end => end.trim());
  const [from, to] = ends.length === 1 ? [ends[0], ends[0]] : ends;
  const valid =
    ends.length <= 2 &&
    (from || to) &&
    [from, to].every(end => end === '' || parseVersion(end));
  if (!valid) throw new RangeError(`${open}${body}${close}`);
  return {
    from,
    to,
    includesFrom: open === '[',
    includesTo: close === ']',
  };
}

function readIntervals(range: string): Interval[] {
  const text = range.trim();
  if (parseVersion(text)) {
    return [{ from: text, to: '', includesFrom: true, includesTo: false }];
  }
  const intervals: Interval[] = [];
  INTERVALS.lastIndex = 0;
  while (INTERVALS.lastIndex < text.length) {
    const match = INTERVALS.exec(text);
    if (!match) throw new RangeError(text);
    intervals.push(readInterval(match[1], match[2], match[3]));
  }
  return intervals;
}

function isWithin(version: string, interval: Interval): boolean {
  const low = interval.from ? compareVersions(version, interval.from) : 1;
  const high = interval.to ? compareVersions(version, interval.to) : -1;
  return (
    (low > 0 || (low === 0 && interval.includesFrom)) &&
    (high < 0 || (high === 0 && interval.includesTo))
  );
}

/**
 * Whether a version lies in a range in NuGet's interval notation (`1.0`,
 * `[1.0,2.0)`, `[1.0]`), or Maven's, which adds unions. An empty range holds
 * every version.
 *
 * @throws RangeError when the range cannot be read
 */
export function isInVersionRange(version: string, range: string): boolean {
  if (!range.trim()) return true;
  const intervals = readIntervals(range);
  return (
    parseVersion(version) !== undefined &&
    intervals.some(interval => isWithin(version, interval))
  );
}
