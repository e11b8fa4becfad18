import { Block } from '../readmes/readBlocks';
import { Frontend, Step } from './Step';
import { toSteps } from './toSteps';

/** What the READMEs have somebody do whose app is on that frontend system. */
export function readSteps(blocks: Block[], frontend: Frontend): Step[] {
  return blocks
    .flatMap(toSteps)
    .filter(step => !step.frontend || step.frontend === frontend);
}
