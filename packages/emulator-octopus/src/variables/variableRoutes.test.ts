import { environment, project } from '../__testUtils__/objects';
import { testSandbox } from '../__testUtils__/testSandbox';

describe('variableRoutes', () => {
  const api = testSandbox();
  const path = '/variables/variableset-Projects-1';
  const put = (body: object) => api.send('PUT', path, body);

  beforeEach(() => project(api));

  it('keeps a sensitive value that it never shows', async () => {
    const saved = await api.put(path, {
      Version: 0,
      Variables: [
        { Name: 'Key', Value: 'hush', Type: 'Sensitive', IsSensitive: true },
      ],
    });
    expect(saved).toMatchObject({ Version: 1, ScopeValues: null });
    expect(saved.Variables[0]).toMatchObject({
      Type: 'Sensitive',
      IsSensitive: true,
      Value: null,
    });
    const read = await api.get(path);
    expect(JSON.stringify(read)).not.toContain('hush');
    await api.put(path, read);
    expect(
      api.sandbox
        .store()
        .collections.variableset.find(
          set => set.Id === 'variableset-Projects-1',
        ),
    ).toMatchObject({ Variables: [{ Value: 'hush' }] });
  });

  it('refuses a stale version in the words of the server', async () => {
    const set = await api.get(path);
    await api.put(path, set);
    const { status, body } = await put(set);
    expect(status).toBe(400);
    expect(body.ErrorMessage).toMatch(
      /^Changes to these variables could not be saved, because another user/,
    );
  });

  it('refuses repeated ids, and prompts scoped beyond environments', async () => {
    expect(
      (
        await put({
          Version: 0,
          Variables: [
            { Id: 'a', Name: 'One' },
            { Id: 'a', Name: 'Two' },
          ],
        })
      ).body.ErrorMessage,
    ).toBe('Variable ids must be unique.');
    const prompted = {
      Name: 'Namespace',
      Prompt: { Label: 'Namespace', Required: true },
      Scope: { Role: ['web'] },
    };
    expect(
      (await put({ Version: 0, Variables: [prompted] })).body.ErrorMessage,
    ).toBe(
      'Prompted variables cannot be scoped to anything except an environment.',
    );
  });

  it('scopes to environments that exist', async () => {
    const { Id } = await environment(api, 'Test');
    const scoped = (id: string) => ({
      Version: 0,
      Variables: [{ Name: 'Url', Value: 'x', Scope: { environment: [id] } }],
    });
    const refused = await put(scoped('Environments-99'));
    expect(refused.status).toBe(400);
    expect(refused.body.Errors[0]).toContain("'Url'");
    expect((await put(scoped(Id))).body.Variables[0].Scope).toEqual({
      Environment: [Id],
    });
    expect((await api.get(path)).ScopeValues.Environments).toEqual([
      { Id, Name: 'Test' },
    ]);
  });

  it('writes by project too, and answers nothing to it', async () => {
    const set = await api.get('/projects/shop/variables');
    expect(
      await api.put('/projects/Projects-1/variables', {
        ProjectId: 'Projects-1',
        SpaceId: 'Spaces-2',
        Version: set.Version,
        ScopeValues: set.ScopeValues,
        Variables: [{ Name: 'A', Value: '1', Type: 'String' }],
      }),
    ).toEqual({});
    const [own] = await api.get(`/variables/all?ids=${set.Id}`);
    expect(own.Variables).toMatchObject([{ Name: 'A', Value: '1' }]);
  });

  it('shows a project the variables of its library sets', async () => {
    const library = await api.post('/libraryvariablesets', {
      Name: 'AWS',
      ContentType: 'Variables',
    });
    await api.put(`/variables/${library.VariableSetId}`, {
      Version: 0,
      Variables: [{ Name: 'Region', Value: 'eu-west-1' }],
    });
    const shop = await api.get('/projects/shop');
    await api.put('/projects/Projects-1', {
      ...shop,
      IncludedLibraryVariableSetIds: [library.Id],
    });
    expect(
      (await api.get('/variables/preview?project=Projects-1')).Variables,
    ).toMatchObject([{ Name: 'Region' }]);
    expect(
      (await api.send('DELETE', `/libraryvariablesets/${library.Id}`)).status,
    ).toBe(400);
    expect(
      (await api.get(`/libraryvariablesets/${library.Id}/usages`)).Projects,
    ).toMatchObject([{ ProjectName: 'Shop' }]);
  });
});
