import { Fields } from '../kinds';

/** The fields but for some. */
export function without(fields: Fields, names: string[] = []): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !names.includes(name)),
  );
}
