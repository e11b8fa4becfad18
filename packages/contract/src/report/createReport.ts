import { CheckedExchange, ContractReport } from '../model/types';

function counted<T>(items: T[], keyOf: (item: T) => string) {
  const counts = new Map<string, { item: T; count: number }>();
  for (const item of items) {
    const entry = counts.get(keyOf(item)) ?? { item, count: 0 };
    entry.count += 1;
    counts.set(keyOf(item), entry);
  }
  return [...counts.entries()]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([, entry]) => entry);
}

/** Sums up checked exchanges, of one process or of many. */
export function createReport(
  examined: CheckedExchange[],
  acceptedDifferences: { id: string; source: string }[],
): ContractReport {
  const operations = counted(
    examined.filter(({ operation }) => operation !== undefined),
    ({ operation }) => operation!,
  ).map(({ item, count }) => ({
    key: item.operation!,
    exchanges: count,
    inDocument: item.inDocument,
    inFacts: item.inFacts,
  }));
  const violations = counted(
    examined.flatMap(({ violations: found, test }) =>
      found.map(violation => ({ ...violation, ...(test && { test }) })),
    ),
    ({ kind, operation, at, message }) =>
      [operation, kind, at.replace(/\d+/g, '*'), message].join('\n'),
  ).map(({ item, count }) => ({ ...item, count }));
  const uses = new Map(
    counted(
      examined.flatMap(checked => checked.acceptedDifferences),
      id => id,
    ).map(({ item, count }) => [item, count]),
  );
  const byFacts = operations.filter(({ inFacts }) => inFacts).length;
  const byDocument = operations.filter(
    ({ inFacts, inDocument }) => !inFacts && inDocument,
  ).length;
  return {
    exchanges: examined.length,
    operations,
    covered: {
      byFacts,
      byDocument,
      byAcceptedDifferences: operations.length - byFacts - byDocument,
    },
    violations,
    acceptedDifferences: acceptedDifferences
      .filter(({ id }) => uses.has(id))
      .map(({ id, source }) => ({ id, source, exchanges: uses.get(id)! })),
    unusedAcceptedDifferences: acceptedDifferences
      .filter(({ id }) => !uses.has(id))
      .map(({ id, source }) => ({ id, source })),
  };
}
