import { Entity } from '../store/kind';
import { Difference } from './event';

const SECRET = /secret|password|token|key|data|certificate/i;

/**
 * What changed between two states of a document: its simple fields only, so that
 * no part of a secret can get into the log. The form is that of the example in
 * OctopusDeploy/docs:src/pages/docs/api/_generated/events.md.
 */
export function differencesOf(before: Entity, after: Entity): Difference[] {
  const [old, now] = [before, after].map(simpleFields);
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.flatMap((name): Difference[] => {
    const path = `/${name}`;
    if (!(name in now)) {
      return [{ path, op: 'remove' }];
    }
    if (!(name in old)) {
      return [{ path, op: 'add', value: now[name] }];
    }
    return old[name] === now[name]
      ? []
      : [{ path, op: 'replace', value: now[name] }];
  });
}

function simpleFields(entity: Entity) {
  return Object.fromEntries(
    Object.entries(entity).filter(
      ([name, value]) =>
        /^[A-Z]/.test(name) &&
        !SECRET.test(name) &&
        (value === null ||
          ['string', 'number', 'boolean'].includes(typeof value)),
    ),
  ) as Record<string, string | number | boolean | null>;
}
