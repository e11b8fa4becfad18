import { testSandbox } from '../__testUtils__/testSandbox';

describe('tagSetRoutes', () => {
  const api = testSandbox();

  it('gives tags their ids and canonical names', async () => {
    const created = await api.post('/tagsets', {
      Name: 'Regions',
      Tags: [{ Name: 'Asia', Color: '#ECAD3F' }],
    });
    expect(created).toMatchObject({
      Id: 'TagSets-1',
      Scopes: ['Tenant'],
      Type: 'MultiSelect',
      Tags: [{ Id: 'TagSets-1/Tags-1', CanonicalTagName: 'Regions/Asia' }],
    });
    const changed = await api.put('/tagsets/TagSets-1', {
      ...created,
      Tags: [...created.Tags, { Name: 'Europe' }],
    });
    expect(changed.Tags.map((tag: any) => tag.Id)).toEqual([
      'TagSets-1/Tags-1',
      'TagSets-1/Tags-2',
    ]);
  });
});
