/** The health issues that EKS reports, in one line; `undefined` when there are none. */
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
