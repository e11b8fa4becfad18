import { Filter } from '@aws-sdk/client-ec2';
import { AwsError } from '../http/AwsError';
import { paginate } from '../services/paginate';
import { FilterFields, filtered } from './filters';
import { EntityKind, Network } from './Network';

interface Question {
  ids?: string[];
  filters?: Filter[];
  maxResults?: number;
  nextToken?: string;
}

/**
 * One page of what a `Describe…` asks for.
 * @throws AwsError for an id, a filter or a token that does not exist
 */
export function describe<T extends object>(
  network: Network,
  items: Map<string, T>,
  kind: EntityKind,
  question: Question,
  fields: FilterFields<T>,
): { items: T[]; nextToken?: string } {
  const chosen = question.ids?.length
    ? question.ids.map(id => network.get(items, id, kind))
    : [...items.values()];
  const page = paginate(
    filtered(chosen, question.filters, fields),
    question.maxResults ?? 1000,
    question.nextToken,
  );
  if (!page) {
    throw new AwsError('InvalidNextToken', 'Invalid next token', {}, 400);
  }
  return page;
}
