import { Context } from 'hono';
import { SandboxEnv } from '../app/env';
import { textQuery } from './query';

/** Parts of the paged answer of a list. Source: octopus-api.md §2. */
export interface Page<R> {
  ItemType: string;
  TotalResults: number;
  ItemsPerPage: number;
  NumberOfPages: number;
  LastPageNumber: number;
  Items: R[];
  Links: Record<string, string>;
}

const DEFAULT_TAKE = 30;
/** What the server itself writes into `Page.All`. */
const EVERYTHING = 2147483647;

/**
 * The page of `items` that `skip` and `take` of the request ask for.
 * @param list - `self`: its path, without a query; `template`: its parameters,
 *   such as `{?skip,take}`; `take`: how many items when the request does not say
 */
export function page<R>(
  c: Context<SandboxEnv>,
  items: R[],
  list: { itemType: string; self: string; template?: string; take?: number },
): Page<R> {
  const skip = count(textQuery(c, 'skip'), 0);
  const take = count(textQuery(c, 'take'), list.take ?? DEFAULT_TAKE);
  const size = Math.max(take, 1);
  const last = Math.max(Math.ceil(items.length / size) - 1, 0);
  const at = (from: number, number: number = take) =>
    `${list.self}?skip=${from}&take=${number}`;
  return {
    ItemType: list.itemType,
    TotalResults: items.length,
    ItemsPerPage: take,
    NumberOfPages: last + 1,
    LastPageNumber: last,
    Items: items.slice(skip, skip + take),
    Links: {
      Self: at(skip),
      Template: `${list.self}${list.template ?? '{?skip,take}'}`,
      'Page.All': at(0, EVERYTHING),
      'Page.Current': at(skip),
      'Page.Last': at(last * size),
      ...(skip + take < items.length && { 'Page.Next': at(skip + take) }),
    },
  };
}

function count(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number >= 0 ? number : otherwise;
}
