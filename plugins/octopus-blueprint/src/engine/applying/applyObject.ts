import { Resource } from '../model/fields';
import { describeObject } from '../objects/describeObject';
import { PlannedObject } from '../planning/PlannedObject';
import { Process } from '../space/Space';
import { ObjectFailure } from '../tasks/describeFailure';
import { Progress } from '../tasks/Progress';
import { ApplyContext } from './ApplyContext';
import { newEntry } from './ledgerEntries';
import { PackageVersions } from './PackageVersions';
import { publishRunbook } from './publishRunbook';
import { writeNamed } from './writeNamed';
import { writeDeploymentProcess, writeRunbookProcess } from './writeProcess';

/** Carries out the plan for one object other than a variable, and records it in the ledger. */
export async function applyObject(
  planned: PlannedObject,
  packages: PackageVersions,
  progress: Progress<PlannedObject>,
  context: ApplyContext,
): Promise<void> {
  const { object, current, decision, publish } = planned;
  const { store, ids } = context;
  try {
    const resource =
      decision.write === 'nothing' ? current : await write(planned, context);
    let reason: string | undefined;
    if (resource && decision.record) {
      const entry = newEntry(planned, resource, ids);
      if (publish) {
        store.set(object.key, { ...entry, published: undefined });
        const result = await publishRunbook(
          planned,
          resource as Process,
          packages,
          context,
        );
        reason = 'reason' in result ? result.reason : undefined;
        entry.published = 'id' in result ? result.id : undefined;
      }
      store.set(object.key, entry);
    }
    progress.finish(planned, {
      ...(resource && { id: resource.Id }),
      ...(reason && {
        reason: [decision.reason, reason].filter(Boolean).join('; '),
      }),
    });
  } catch (error) {
    throw new ObjectFailure(
      `${decision.action === 'create' ? 'create' : 'update'} ${describeObject(
        object,
      )}`,
      error,
    );
  }
}

function write(
  planned: PlannedObject,
  context: ApplyContext,
): Promise<Resource> {
  switch (planned.object.kind) {
    case 'deploymentProcess':
      return writeDeploymentProcess(planned, context);
    case 'runbookProcess':
      return writeRunbookProcess(planned, context);
    default:
      return writeNamed(planned, context);
  }
}
