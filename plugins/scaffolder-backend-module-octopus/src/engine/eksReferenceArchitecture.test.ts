import { eksReferenceArchitecture } from '../blueprint';
import { applyBlueprint } from './applyBlueprint';
import { counts, engineTestBed } from './__testUtils__/engineTestBed';

describe('the EKS reference architecture', () => {
  const bed = engineTestBed({
    rateLimit: { requestsPerMinute: 200, burstLimit: 200 },
  });

  it('costs', async () => {
    const blueprint = eksReferenceArchitecture();
    const t = Date.now();
    const result = await applyBlueprint(blueprint, bed.engine);
    console.log(
      counts(result.plan),
      result.plan.entries.length,
      Date.now() - t,
      bed.sandbox.requests(),
      result.plan.entries.filter(e => e.reason),
      result.placeholders,
    );
    bed.sandbox.clearRequests();
    const again = await applyBlueprint(blueprint, bed.engine);
    console.log(
      counts(again.plan),
      bed.sandbox.requests(),
      again.plan.entries.filter(e => e.action !== 'unchanged'),
    );
  });
});
