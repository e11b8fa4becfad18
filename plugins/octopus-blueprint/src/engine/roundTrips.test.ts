import { eksReferenceArchitecture } from '../blueprint';
import { engineTestBed } from './__testUtils__/engineTestBed';
import { inRoundTrips } from './__testUtils__/roundTrips';
import { applyBlueprint } from './applyBlueprint';

jest.setTimeout(60_000);

describe('filling an empty space', () => {
  const { client, space } = engineTestBed();

  it('waits for', async () => {
    const slow = inRoundTrips(client);
    await applyBlueprint(eksReferenceArchitecture(), {
      client: slow.client,
      space,
    });
    console.log(
      slow.rounds
        .map(
          (r, i) =>
            `${i + 1}: ${r.length} ${[
              ...new Set(r.map(n => n.replace(/[-\w]*-\d+/g, '*'))),
            ].join(' | ')}`,
        )
        .join('\n'),
    );
  });
});
