/** What EKS says is wrong with something, in one line; `undefined` when nothing is. */
export function describeIssues(
  health: { issues?: { code?: string; message?: string }[] } | undefined,
): string | undefined {
  const issues = health?.issues ?? [];
  return issues.length
    ? issues
        .map(({ code, message }) => [code, message].filter(Boolean).join(': '))
        .join('; ')
    : undefined;
}
