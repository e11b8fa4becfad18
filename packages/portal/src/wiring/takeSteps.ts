import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { changeJson } from '../creating/changeJson';
import { changeText } from '../creating/changeText';
import {
  addElement,
  addImports,
  addToBackend,
  replaceCode,
} from './editSource';
import { mergeIntoEntities, mergeYaml } from './mergeYaml';
import { Step } from './Step';

/** Names of examples in the READMEs, and what a portal has in their place. */
export type Substitutes = Record<string, string>;

export interface Portal {
  folder: string;
  /** This repository, which READMEs have people clone. */
  root: string;
  substitutes: Substitutes;
}

/**
 * Does in a portal what the READMEs say, before it is installed.
 *
 * @throws Error that names the place in the README whose step is not possible
 */
export async function takeSteps(steps: Step[], portal: Portal): Promise<void> {
  for (const step of steps) {
    await takeStep(step, portal).catch(error => {
      throw new Error(`${step.where}: ${error.message}`);
    });
  }
}

async function takeStep(step: Step, { folder, root, substitutes }: Portal) {
  const at = (path: string) => join(folder, path);
  switch (step.kind) {
    case 'add':
      return changeJson(
        at(`packages/${step.workspace}/package.json`),
        ({ dependencies }) =>
          step.packages.forEach(name => {
            // What the portal has already keeps its version.
            dependencies[name] ??= '*';
          }),
      );
    case 'copy':
      return cp(join(root, step.from), at(step.to), { recursive: true });
    case 'config':
      return changeText(at('app-config.yaml'), text =>
        mergeYaml(text, substitute(step.yaml, substitutes)),
      );
    case 'annotate':
      return changeText(at('examples/entities.yaml'), text =>
        mergeIntoEntities(
          text,
          step.entity,
          substitute(step.yaml, substitutes),
        ),
      );
    case 'file':
      await mkdir(dirname(at(step.path)), { recursive: true });
      return writeFile(at(step.path), step.code, { flag: 'wx' });
    case 'imports':
      return changeText(at(step.path), text => addImports(text, step.code));
    case 'replace':
      return changeText(at(step.path), text =>
        replaceCode(text, step.replaces, step.code),
      );
    case 'element':
      return changeText(at(step.path), text =>
        step.places.reduce(
          (source, place) => addElement(source, place, step.code),
          text,
        ),
      );
    case 'backend':
      return changeText(at('packages/backend/src/index.ts'), text =>
        addToBackend(text, step.code),
      );
    default:
      throw new Error(`No step is ${JSON.stringify(step)}`);
  }
}

function substitute(text: string, substitutes: Substitutes): string {
  return Object.entries(substitutes).reduce(
    (result, [example, actual]) => result.replaceAll(example, actual),
    text,
  );
}
