import { RunContext } from './runContext';

/**
 * Lets a step of a run happen after so many milliseconds of real life, unless
 * another run has taken over the stack by then.
 */
export function later(
  { world, record }: RunContext,
  duration: number,
  happen: () => void,
): void {
  const { run } = record;
  world.clock.after(duration, () => {
    if (record.run === run) {
      happen();
    }
  });
}
