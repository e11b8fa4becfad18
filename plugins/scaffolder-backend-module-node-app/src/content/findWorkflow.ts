import { InputError } from '@backstage/errors';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * File name of the content's workflow.
 *
 * @throws InputError when there is none, and so nothing would ever be built
 */
export async function findWorkflow(dir: string): Promise<string> {
  const files = await readdir(join(dir, '.github', 'workflows')).catch(
    () => [] as string[],
  );
  const workflow = files.sort().find(file => /\.ya?ml$/.test(file));
  if (!workflow) {
    throw new InputError(
      'The content has no workflow in .github/workflows, so nothing would be built.',
    );
  }
  return workflow;
}
