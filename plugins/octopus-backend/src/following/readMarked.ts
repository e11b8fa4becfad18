import { JsonValue } from '@backstage/types';
import { Cached, SharedCache } from '../cache/SharedCache';
import { Marks, NO_MARKS } from './Marks';

type ReadOptions<T extends JsonValue | object> = Parameters<
  typeof SharedCache.prototype.read<T>
>[1];

/**
 * Reads from the cache what is current for as long as it has the same mark. What
 * others began to read before a change was noticed is read again.
 *
 * @param options.mark - of the value, undefined where nobody follows it
 * @param options.forMs - for how long at most, in milliseconds
 */
export async function readMarked<T extends JsonValue | object>(
  cache: SharedCache,
  key: string,
  {
    marks = NO_MARKS,
    mark,
    forMs = marks.forMs,
    ...options
  }: Omit<ReadOptions<T>, 'current'> & {
    marks?: Marks;
    forMs?: number;
    mark: (value: T, marks: Marks) => string | undefined;
  },
): Promise<Cached<T>> {
  const current = {
    mark: (value: T) => mark(value, marks),
    forMs,
  };
  const read = () => cache.read<T>(key, { ...options, current });
  const first = await read();
  const wanted = current.mark(first.value);
  const isOutdated =
    first.isNew && wanted !== undefined && first.mark !== wanted;
  const found = isOutdated ? await read() : first;
  if (found.problem) {
    marks.doubt();
  }
  return found;
}
