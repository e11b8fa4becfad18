import { BASE_URL, TestOctopus } from './setUpOctopus';

/** Hands a file over to Octopus, as a step does, and returns its id. */
export async function createArtifact(
  octopus: TestOctopus,
  ServerTaskId: string,
  Filename: string,
  content = '{}',
): Promise<string> {
  const { Id } = await octopus.post('/artifacts', { Filename, ServerTaskId });
  const { status } = await fetch(
    `${BASE_URL}/api/Spaces-1/artifacts/${Id}/content`,
    {
      method: 'PUT',
      headers: {
        'X-Octopus-ApiKey': octopus.sandbox.keys.admin,
        'Content-Type': 'application/octet-stream',
      },
      body: content,
    },
  );
  expect(status).toBe(204);
  return Id;
}
