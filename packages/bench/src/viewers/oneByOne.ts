import { OctopusSandbox } from '@octopus-backstage/emulator-octopus';
import { Measurement } from '../measuring/Measurement';
import { measureTimes } from './measureTimes';
import { roundTrips } from './roundTrips';
import { OpenPage } from './watch';

/** No view waits longer. */
const LIMIT_MS = 30_000;

/**
 * Opens the page of each project once, each when the one before is there, so that
 * every request belongs to one view. The first is measured by itself, because it
 * reads what all projects of the space share.
 */
export async function oneByOne(
  setup: { sandbox: OctopusSandbox; projects: number; latencyMs: number },
  way: string,
  open: OpenPage,
): Promise<Measurement[]> {
  const { sandbox, projects, latencyMs } = setup;
  let answeredAt: number[] = [];
  const stop = sandbox.onExchange(() => answeredAt.push(performance.now()));

  const measure = async (
    scenario: string,
    from: number,
    to: number,
  ): Promise<Measurement> => {
    let deepest = 0;
    const measured = await measureTimes(setup, scenario, async () => {
      const times: number[] = [];
      for (let project = from; project < to; project++) {
        answeredAt = [];
        const opened = performance.now();
        await open(project, AbortSignal.timeout(LIMIT_MS));
        times.push(performance.now() - opened);
        deepest = Math.max(deepest, roundTrips(answeredAt, latencyMs));
      }
      return times;
    });
    return { ...measured, roundTrips: deepest };
  };

  const name = `${projects} pages once`;
  try {
    return [
      await measure(`${name}, the first: ${way}`, 0, 1),
      await measure(`${name}, the other ${projects - 1}: ${way}`, 1, projects),
    ];
  } finally {
    stop();
  }
}
