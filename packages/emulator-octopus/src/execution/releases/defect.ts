import { SandboxContext } from '../../context';
import { Entity, Kind } from '../../store/kind';

/** A reason not to promote a release. */
export interface Defect extends Entity {
  SpaceId: string;
  releaseId: string;
  Description: string;
  Status: 'Unresolved' | 'Resolved';
}

/** Defects of releases. */
export const defects: Kind<Defect> = {
  idPrefix: 'Defects',
  itemType: 'Defect',
  label: 'Defect',
  path: 'defects',
};

/** The defect that blocks a release, if one does. */
export function unresolvedDefect(
  ctx: SandboxContext,
  releaseId: string,
): Defect | undefined {
  return ctx.store
    .of(defects)
    .list()
    .find(
      defect =>
        defect.releaseId === releaseId && defect.Status === 'Unresolved',
    );
}
