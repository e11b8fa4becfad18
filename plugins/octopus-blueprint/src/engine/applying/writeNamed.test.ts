import { channel } from '../kinds/channel';
import { Resource } from '../model/fields';
import { Located } from '../planning/locate';
import { PlannedObject } from '../planning/PlannedObject';
import { Space } from '../space/Space';
import { ApplyContext } from './ApplyContext';
import { writeNamed } from './writeNamed';

const planned = {
  object: {
    key: 'channel/Shop/Mainline',
    kind: 'channel',
    name: 'Mainline',
    owner: 'project/Shop',
    spec: { name: 'Mainline', isDefault: true, rules: [] },
    needs: [],
  },
  kind: channel,
  decision: { action: 'create' },
  publish: false,
} as unknown as PlannedObject;

/** Writes a default channel to a space that has an untouched one. */
async function write(options: { ofProject?: string; owner?: object }) {
  const space = new Space('Spaces-1');
  const located = new Located();
  if (options.owner) {
    located.set('project/Shop', options.owner as Resource);
  }
  space.put('channel', {
    Id: 'Channels-1',
    Name: 'Default',
    IsDefault: true,
    ...(options.ofProject && { ProjectId: options.ofProject }),
  });
  const answer = { Id: 'Channels-2', Name: 'Mainline' };
  const post = jest.fn().mockResolvedValue(answer);
  const put = jest.fn().mockResolvedValue(answer);
  await writeNamed(planned, {
    client: { post, put },
    space,
    located,
    ids: {},
  } as unknown as ApplyContext);
  return { created: post.mock.calls.length, changed: put.mock.calls.length };
}

describe('a default channel', () => {
  it('takes the place of the one that its project came with', async () => {
    await expect(
      write({ ofProject: 'Projects-1', owner: { Id: 'Projects-1' } }),
    ).resolves.toEqual({ created: 0, changed: 1 });
  });

  it.each([
    [
      'another project',
      { ofProject: 'Projects-2', owner: { Id: 'Projects-1' } },
    ],
    ['no project', { owner: { Id: 'Projects-1' } }],
    ['no project, for an owner without an id', { owner: {} }],
    ['no project, for an owner that is missing', {}],
  ])('leaves that of %s alone', async (_, options) => {
    await expect(write(options)).resolves.toEqual({ created: 1, changed: 0 });
  });
});
