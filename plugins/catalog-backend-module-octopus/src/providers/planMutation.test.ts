import { planMutation } from './planMutation';

const HOUR = 60 * 60_000;

const entity = (name: string, title = name) => ({
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', title },
  },
  locationKey: `octopus:main/Spaces-1/${name}`,
});
const ref = (name: string) => `component:default/${name}`;

describe('planMutation', () => {
  const first = planMutation(
    [entity('a'), entity('b'), entity('c')],
    undefined,
    0,
  );

  it('sends everything at first', () => {
    expect(first).toMatchObject({
      mutation: {
        type: 'full',
        entities: [entity('a'), entity('b'), entity('c')],
      },
      added: 3,
      changed: 0,
      removed: 0,
    });
  });

  it('sends nothing when nothing changed', () => {
    const again = planMutation(
      [entity('c'), entity('b'), entity('a')],
      first.known,
      1,
    );
    expect(again.mutation).toBeUndefined();
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });

  it('sends only what changed', () => {
    const next = planMutation(
      [entity('a'), entity('b', 'B'), entity('d')],
      first.known,
      1,
    );
    expect(next).toMatchObject({ added: 1, changed: 1, removed: 1 });
    expect(next.mutation).toEqual({
      type: 'delta',
      added: [entity('b', 'B'), entity('d')],
      removed: [{ entityRef: ref('c') }],
    });
    expect([...next.known.digests.keys()]).toEqual([
      ref('a'),
      ref('b'),
      ref('d'),
    ]);
  });

  it('sends a name that now stands for another project', () => {
    const moved = { ...entity('a'), locationKey: 'octopus:main/Spaces-1/z' };
    expect(
      planMutation([moved, entity('b'), entity('c')], first.known, 1).mutation,
    ).toEqual({ type: 'delta', added: [moved], removed: [] });
  });

  it('sends everything again after an hour, counted from the last time', () => {
    const entities = [entity('a'), entity('b'), entity('c')];
    const soon = planMutation(entities, first.known, HOUR - 1);
    expect(soon.mutation).toBeUndefined();
    const later = planMutation(entities, soon.known, HOUR);
    expect(later).toMatchObject({
      mutation: { type: 'full', entities },
      added: 0,
      changed: 0,
      removed: 0,
    });
    expect(
      planMutation(entities, later.known, HOUR + 1).mutation,
    ).toBeUndefined();
  });
});
