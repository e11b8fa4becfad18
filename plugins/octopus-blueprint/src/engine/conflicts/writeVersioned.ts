import { ConflictError } from '@backstage/errors';

/** Each may be carried out and its response lost, which makes the next one stale. */
const WRITES = 5;

/**
 * Writes something that Octopus gives a new version with each change. When it says
 * that the version is stale, what is there is read and written onto: an earlier
 * attempt may have been carried out although its response was lost, also more than
 * once.
 *
 * @param before - what the first write is made onto
 * @param options - `check` gets what is there and the refusal; it returns whether
 *   that is what was to be written, and throws where somebody else has changed it
 * @returns what is there now
 * @throws what `put`, `read` and `check` throw; the refusal after five writes
 */
export async function writeVersioned<T>(
  before: T,
  options: {
    put(onto: T): Promise<T>;
    read(): Promise<T>;
    check(now: T, refusal: ConflictError): 'written' | 'stale';
  },
): Promise<T> {
  const { put, read, check } = options;
  let onto = before;
  for (let writes = 1; ; writes += 1) {
    try {
      return await put(onto);
    } catch (error) {
      if (!(error instanceof ConflictError) || writes === WRITES) {
        throw error;
      }
      onto = await read();
      if (check(onto, error) === 'written') {
        return onto;
      }
    }
  }
}
