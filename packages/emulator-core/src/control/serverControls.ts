import { faultRuleSchema } from '../faults/FaultRule';
import { FramedServer } from '../server/FramedServer';
import { Control } from './handleControlRequest';

/**
 * The controls that every framed server has: counts, faults, and the first state.
 *
 * @public
 */
export function serverControls(
  server: Pick<FramedServer, 'frame' | 'reset'>,
): Record<string, Control> {
  const { counter, faults } = server.frame;
  return {
    'GET requests': () => counter.read(),
    'DELETE requests': () => counter.clear(),
    'POST reset': () => server.reset(),
    'GET faults': () => faults.rules(),
    'POST faults': async body =>
      faults.add(faultRuleSchema.parse(await body())),
    'DELETE faults': () => faults.clear(),
  };
}
