import { Kind } from '../kinds';

/** Names of the fields whose values a person supplies, and has not this time. */
export function openFields(kind: Kind, spec: unknown): string[] {
  return (kind.supplied?.(spec) ?? [])
    .filter(({ value }) => value.supplied === undefined)
    .map(({ field }) => field);
}
