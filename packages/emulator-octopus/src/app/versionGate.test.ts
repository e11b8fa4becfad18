import { testSandbox } from '../__testUtils__/testSandbox';
import { project } from '../__testUtils__/objects';

const release = {
  SpaceId: 'Spaces-2',
  SpaceIdOrName: 'Spaces-2',
  ProjectName: 'Shop',
};

describe('a server', () => {
  describe('of 2025.3', () => {
    const api = testSandbox({ version: '2025.3.9999' });

    it('has the v1 commands, and no ephemeral environments', async () => {
      expect((await api.get('/api')).Version).toBe('2025.3.9999');
      await project(api);
      expect((await api.get('/channels/Channels-1')).Type).toBeUndefined();
      const created = await api.send('POST', '/releases/create/v1', release);
      expect(created.status).toBe(201);
      for (const path of [
        '/environments/v2?skip=0&take=1',
        '/parentEnvironments/Environments-1',
      ]) {
        expect((await api.send('GET', path)).status).toBe(404);
      }
    });
  });

  describe('of 2022.2', () => {
    const api = testSandbox({ version: '2022.2.10847' });

    it('wants something else where the v1 commands are later', async () => {
      await project(api);
      expect(
        await api.send('POST', '/releases/create/v1', release),
      ).toMatchObject({
        status: 400,
        body: { ErrorMessage: 'The Resource field is required.' },
      });
    });
  });

  describe('of 2021.2', () => {
    const api = testSandbox({ version: '2021.2.4488' });

    it('knows no v1 command', async () => {
      await project(api);
      const { status } = await api.send('POST', '/releases/create/v1', release);
      expect(status).toBe(404);
    });
  });

  describe('that says nothing else', () => {
    const api = testSandbox();

    it('has all', async () => {
      await project(api);
      expect((await api.get('/channels/Channels-1')).Type).toBe('Lifecycle');
      expect((await api.get('/environments/v2?skip=0&take=1')).Items).toEqual(
        [],
      );
    });
  });
});
