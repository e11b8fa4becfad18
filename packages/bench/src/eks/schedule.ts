/** Something that takes time, and what must be there before it begins. */
export interface Step {
  name: string;
  /** Seconds. */
  takes: number;
  after: string[];
}

/** When everything happens, each step as early as it may. */
export interface Schedule {
  /** Seconds until the last step ends. */
  total: number;
  /** Steps that the total would shrink with, in their order. */
  criticalPath: string[];
}

/** @throws Error when a step waits for one that is not listed before it */
export function schedule(steps: Step[]): Schedule {
  const ends = new Map<string, { at: number; path: string[] }>();
  for (const { name, takes, after } of steps) {
    const before = after.map(other => {
      const end = ends.get(other);
      if (!end) {
        throw new Error(
          `'${name}' waits for '${other}', which is not before it`,
        );
      }
      return end;
    });
    const last = latest(before);
    ends.set(name, {
      at: (last?.at ?? 0) + takes,
      path: [...(last?.path ?? []), name],
    });
  }
  const last = latest([...ends.values()]);
  return { total: last?.at ?? 0, criticalPath: last?.path ?? [] };
}

function latest<T extends { at: number }>(ends: T[]): T | undefined {
  return ends.reduce<T | undefined>(
    (found, end) => (found && found.at >= end.at ? found : end),
    undefined,
  );
}
