import { Subject } from '../types';
import { access } from './access';
import { changes, deletions } from './changes';
import { configuration } from './configuration';
import { deployments } from './deployments';
import { ingresses } from './ingresses';
import { others } from './others';
import { services } from './services';

/** All that is asked of both; each subject has a namespace to itself. */
export const subjects: Subject[] = [
  { name: 'services', requests: services },
  { name: 'deployments', requests: deployments },
  { name: 'ingresses', requests: ingresses },
  { name: 'configuration', requests: configuration },
  { name: 'access', requests: access },
  { name: 'others', requests: others },
  { name: 'changes', requests: changes },
  { name: 'deletions', requests: deletions },
];
