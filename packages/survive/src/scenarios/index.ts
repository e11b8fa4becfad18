import { Arguments, ScenarioName } from '../command/readArguments';
import { randomNumbers } from '../command/randomNumbers';
import { Portal } from '../portal/startPortal';
import { kills } from './kills';
import { outages } from './outages';

type Asked = Pick<Arguments, 'kills' | 'viewers' | 'isQuick' | 'seed'>;
type Say = (line: string) => void;

/** Whether the portal held out, and what is to be kept of it. */
interface Outcome {
  isWell: boolean;
  results: object;
}

/** What happens to a portal, by its name on the command line. */
export const scenarios: Record<
  ScenarioName,
  (portal: Portal, asked: Asked, say: Say) => Promise<Outcome>
> = {
  kills: async (portal, asked, say) => {
    const random = randomNumbers(asked.seed);
    const report = await kills(portal, { kills: asked.kills, random, say });
    say(JSON.stringify(report, undefined, 2));
    const [failed, differences] = [report.failed, report.differences].map(
      ({ length }) => length,
    );
    return {
      isWell: !failed && !differences,
      results: { ...report, failed, differences },
    };
  },
  outages: async (portal, { viewers, isQuick, seed }, say) => {
    const random = randomNumbers(seed);
    const results = await outages(portal, { viewers, isQuick, random, say });
    return { isWell: results.outages.every(({ late }) => !late), results };
  },
};
