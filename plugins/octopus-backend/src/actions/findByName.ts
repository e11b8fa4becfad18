import { InputError } from '@backstage/errors';

/**
 * Finds what a person or an agent named, whatever the case.
 *
 * @param kind - what it is called in the message
 * @throws InputError that lists what there is
 */
export function findByName<T extends { id: string; name: string }>(
  kind: string,
  items: T[],
  wanted: string,
): T {
  const fold = (text: string) => text.trim().toLocaleLowerCase('en-US');
  const found = items.find(({ name }) => fold(name) === fold(wanted));
  if (!found) {
    const names = items.map(({ name }) => name).join(', ');
    throw new InputError(
      `There is no ${kind} '${wanted}'; there is: ${names || 'none'}`,
    );
  }
  return found;
}
