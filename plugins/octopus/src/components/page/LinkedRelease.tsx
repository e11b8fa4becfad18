import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useReleaseOfVersion } from '../../hooks/useReleases';
import contrast from '../common/contrast.module.css';
import { LoadingState } from '../problems/LoadingState';
import { ReleaseDialog } from '../releases/ReleaseDialog';

/** The dialog of the release that the URL names, which may be an old one. */
export const LinkedRelease = (props: {
  version: string;
  onClose: () => void;
}) => {
  const { version, onClose } = props;
  const { t } = useOctopusTranslation();
  const { entityRef, project } = useOctopusContext();
  const recent = project.releases.find(release => release.version === version);
  const { data: found, error } = useReleaseOfVersion(
    entityRef,
    recent ? undefined : version,
  );
  const release = recent ?? found;
  if (release) {
    return <ReleaseDialog release={release} onClose={onClose} />;
  }
  const isGone = found === null;
  return (
    <Dialog isOpen onOpenChange={onClose} width={560}>
      <DialogHeader>{t('releases.title', { version })}</DialogHeader>
      <DialogBody className={contrast.readable}>
        {isGone && <p role="alert">{t('releases.gone')}</p>}
        {error !== undefined && <p role="alert">{messageOf(error)}</p>}
        {!isGone && !error && <LoadingState />}
      </DialogBody>
    </Dialog>
  );
};
