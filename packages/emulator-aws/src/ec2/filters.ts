import { Filter } from '@aws-sdk/client-ec2';
import { AwsError } from '../http/AwsError';

interface Tagged {
  Tags?: { Key?: string; Value?: string }[];
  TagSet?: { Key?: string; Value?: string }[];
}

/** What each filter looks at. */
export type FilterFields<T> = Record<
  string,
  (item: T) => (string | undefined)[] | string | undefined
>;

/**
 * Those that pass all filters, of which `*` and `?` are wildcards; `tag:` and
 * `tag-key` go without saying. Source: "Filter" in the EC2 API Reference; the
 * refusal of an unknown one as the aws CLI prints it.
 */
export function filtered<T extends object>(
  items: T[],
  filters: Filter[] | undefined,
  fields: FilterFields<T>,
): T[] {
  return (filters ?? []).reduce((left, filter) => {
    const read = reader(filter.Name ?? '', fields);
    return left.filter(item => {
      const actual = [read(item)].flat();
      return (filter.Values ?? []).some(pattern =>
        actual.some(value => value !== undefined && fits(pattern, value)),
      );
    });
  }, items);
}

function reader<T extends object>(name: string, fields: FilterFields<T>) {
  const tagsOf = (item: Tagged) => item.Tags ?? item.TagSet ?? [];
  if (name.startsWith('tag:')) {
    return (item: T) =>
      tagsOf(item)
        .filter(({ Key }) => Key === name.slice('tag:'.length))
        .map(({ Value }) => Value);
  }
  if (name === 'tag-key') {
    return (item: T) => tagsOf(item).map(({ Key }) => Key);
  }
  if (!(name in fields)) {
    throw new AwsError(
      'InvalidParameterValue',
      `The filter '${name}' is invalid`,
      {},
      400,
    );
  }
  return fields[name];
}

function fits(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`).test(value);
}
