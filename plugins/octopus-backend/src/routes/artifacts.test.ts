import { http, HttpResponse } from 'msw';
import { createArtifact } from '../__testUtils__/artifacts';
import { createRelease, deploy } from '../__testUtils__/history';
import { BASE_URL } from '../__testUtils__/setUpOctopus';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

describe('the files of a task', () => {
  let taskId: string;
  beforeEach(async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    const started = await deploy(octopus, 'Shop', '1.0.0', 'Development');
    taskId = started.ServerTaskId;
    octopus.pass(600);
  });
  const list = async () => (await portal.get(`tasks/${taskId}/artifacts`)).body;

  it('are listed by name', async () => {
    expect(await list()).toEqual([
      {
        id: expect.stringMatching(/^Artifacts-\d+$/),
        filename: 'bom-1.json',
        source: expect.stringContaining('Security Scan'),
        created: expect.any(String),
      },
      expect.objectContaining({ filename: 'trivy-1.txt' }),
    ]);
  });

  it('are downloads, byte by byte, whatever is in them', async () => {
    const name = 'Bericht "€".html';
    const text = '<script>alert(1)</script>\u0000\u00ff';
    const id = await createArtifact(octopus, taskId, name, text);
    const { status, headers, body } = await portal.get(
      `tasks/${taskId}/artifacts/${id}`,
    );
    expect(status).toBe(200);
    expect(Buffer.from(body).toString()).toBe(text);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; .*filename\*=UTF-8''Bericht%20%22%E2%82%AC%22\.html$/,
      ),
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  it('are refused where they are too large, with what is wrong', async () => {
    const id = await createArtifact(octopus, taskId, 'core.dump');
    octopus.server.use(
      http.get(`${BASE_URL}/api/Spaces-1/artifacts/${id}/content`, () =>
        HttpResponse.arrayBuffer(new ArrayBuffer(21 * 1024 * 1024)),
      ),
    );
    const { status, body } = await portal.get(
      `tasks/${taskId}/artifacts/${id}`,
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain('too large');
  });

  it('belong to their task only', async () => {
    const [{ id }] = await list();
    octopus.pass(60);
    const other = await deploy(octopus, 'Shop', '1.0.0', 'Test');
    octopus.pass(600);
    const { status } = await portal.get(
      `tasks/${other.ServerTaskId}/artifacts/${id}`,
    );
    expect(status).toBe(404);
  });
});
