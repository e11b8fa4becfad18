import { ObjectKind } from '../model/Plan';
import { account } from './account';
import { channel } from './channel';
import { environment } from './environment';
import { feed } from './feed';
import { Kind } from './Kind';
import { libraryVariableSet } from './libraryVariableSet';
import { lifecycle } from './lifecycle';
import { deploymentProcess, runbookProcess } from './processes';
import { project } from './project';
import { projectGroup } from './projectGroup';
import { runbook } from './runbook';
import { trigger } from './trigger';
import { variable } from './variable';

/** Every kind, in the order in which they can be created. */
export const kinds: { readonly [K in ObjectKind]: Kind } = {
  environment,
  lifecycle,
  feed,
  account,
  libraryVariableSet,
  variable,
  projectGroup,
  project,
  deploymentProcess,
  channel,
  runbook,
  runbookProcess,
  trigger,
};

export type { Kind, SuppliedField } from './Kind';
