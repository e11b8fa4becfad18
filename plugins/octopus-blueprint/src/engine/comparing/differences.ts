import { Fields } from '../model/fields';
import { normalise } from './normalise';

/**
 * Names of the desired fields whose served value differs. Keys that the server
 * adds inside a field (ids, properties that it mirrors) are ignored.
 */
export function differences(wanted: Fields, served: Fields): string[] {
  return Object.keys(wanted).filter(
    field => !says(normalise(served[field]), normalise(wanted[field])),
  );
}

function says(served: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(served) &&
      served.length === wanted.length &&
      wanted.every((item, index) => says(served[index], item))
    );
  }
  if (wanted && typeof wanted === 'object') {
    return (
      Boolean(served) &&
      typeof served === 'object' &&
      Object.entries(wanted).every(([key, value]) =>
        says((served as Fields)[key], value),
      )
    );
  }
  return served === wanted;
}
