/** The steps of a task: below the root of its log, which is the task itself. */
export function stepsOf<T>({
  ActivityLogs,
}: {
  ActivityLogs: { Children: T[] | null }[];
}): T[] {
  return ActivityLogs.flatMap(({ Children }) => Children ?? []);
}
