import { InputError } from '@backstage/errors';
import { Block, whereIs } from '../readmes/readBlocks';
import { readCommands } from './readCommands';
import { ElementPlace, Frontend, Step } from './Step';

const backendIndex = 'packages/backend/src/index.ts';
const known = ['place', 'frontend', 'in', 'replaces'];

/**
 * What a block has somebody do. A block without `place` is an example, which is
 * allowed outside of the section Install; `place=nowhere` says so within it.
 *
 * @throws InputError for a block that has no place in a portal
 */
export function toSteps(block: Block): Step[] {
  const where = whereIs(block);
  const { place, frontend } = block.attributes;
  const unknown = Object.keys(block.attributes).find(
    name => !known.includes(name),
  );
  if (unknown) {
    throw new InputError(`${where}: there is no attribute '${unknown}'`);
  }
  if (!place && block.sections[0] === 'Install') {
    throw new InputError(
      `${where}: say with place=FILE where this goes, or place=nowhere`,
    );
  }
  if (frontend && !['new', 'legacy'].includes(frontend)) {
    throw new InputError(`${where}: frontend is new or legacy`);
  }
  if (!place || place === 'nowhere') {
    return [];
  }
  return stepsAt(place, block, where).map(step => ({
    ...step,
    where,
    ...(frontend && { frontend: frontend as Frontend }),
  })) as Step[];
}

type Unplaced = Step extends infer S
  ? S extends Step
    ? Omit<S, 'where' | 'frontend'>
    : never
  : never;

function stepsAt(path: string, block: Block, where: string): Unplaced[] {
  const { code, language, attributes } = block;
  if (path === '.' && language === 'sh') {
    return readCommands(code, where);
  }
  if (path === 'app-config.yaml' && language === 'yaml') {
    return [{ kind: 'config', yaml: code }];
  }
  if (path === 'catalog-info.yaml' && language === 'yaml' && attributes.in) {
    return [{ kind: 'annotate', entity: attributes.in, yaml: code }];
  }
  if (
    !/^packages\/(app|backend)\/src\/[\w./]+\.tsx?$/.test(path) ||
    !['ts', 'tsx'].includes(language)
  ) {
    throw new InputError(`${where}: no ${language} goes into ${path}`);
  }
  if (attributes.replaces) {
    return [{ kind: 'replace', path, code, replaces: attributes.replaces }];
  }
  if (attributes.in) {
    const places = readPlaces(attributes.in, where);
    return [{ kind: 'element', path, code, places }];
  }
  if (path === backendIndex) {
    return [{ kind: 'backend', code }];
  }
  return [{ kind: isOnlyImports(code) ? 'imports' : 'file', path, code }];
}

/** Such as `overviewContent/Grid,systemPage/EntityLayout`. */
function readPlaces(text: string, where: string): ElementPlace[] {
  return text.split(',').map(place => {
    const [constant, element, more] = place.split('/');
    if (!constant || !element || more !== undefined) {
      throw new InputError(`${where}: '${place}' is no constant/Element`);
    }
    return { constant, element };
  });
}

function isOnlyImports(code: string): boolean {
  return code.replace(/^import [^;]*;$/gm, '').trim() === '';
}
