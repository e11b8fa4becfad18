import { Alert, TextAreaField, TextField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useState } from 'react';
import useSWR from 'swr';
import { octopusApiRef } from '../../api/octopusApiRef';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/messageOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useSubmit } from '../../hooks/useSubmit';
import { chosenPackages } from '../../model/chosenPackages';
import { FormDialog } from './FormDialog';
import { PackageFields } from './PackageFields';

/** Creates a release in a channel from the package versions that it allows. */
export const CreateReleaseDialog = (props: {
  channel: OctopusChannel;
  onClose: () => void;
}) => {
  const { channel, onClose } = props;
  const { t } = useOctopusTranslation();
  const api = useApi(octopusApiRef);
  const { entityRef } = useOctopusContext();
  const {
    data: template,
    error,
    isLoading,
  } = useSWR(
    [api, entityRef, 'template', channel.id],
    () => api.getReleaseTemplate(entityRef, channel.id),
    { shouldRetryOnError: false, revalidateOnFocus: false },
  );
  const [version, setVersion] = useState('');
  const [releaseNotes, setReleaseNotes] = useState('');
  const [versions, setVersions] = useState<Record<string, string>>({});
  const packages = template && chosenPackages(template, versions);

  const { submit, isSubmitting, problem } = useSubmit(async () => {
    const created = await api.createRelease(entityRef, {
      channelId: channel.id,
      ...(version.trim() && { version: version.trim() }),
      ...(packages && { packages }),
      ...(releaseNotes.trim() && { releaseNotes }),
    });
    onClose();
    return t('done.createRelease', { version: created.version });
  });

  return (
    <FormDialog
      title={t('action.createReleaseIn', { channel: channel.name })}
      submitLabel={t('action.createRelease')}
      isReady={Boolean(packages)}
      isSubmitting={isSubmitting}
      onSubmit={submit}
      onClose={onClose}
    >
      {isLoading && (
        <Alert
          status="info"
          isPending
          role="status"
          title={t('dialog.loadingPreview')}
        />
      )}
      {(problem || error) && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('dialog.failed')}
          description={problem ?? messageOf(error)}
        />
      )}
      {template && (
        <>
          <TextField
            label={t('dialog.version')}
            description={t('dialog.versionHint', {
              version: template.nextVersion,
            })}
            placeholder={template.nextVersion}
            value={version}
            onChange={setVersion}
          />
          <PackageFields
            packages={template.packages}
            versions={versions}
            onChange={setVersions}
          />
          <TextAreaField
            label={t('dialog.releaseNotes')}
            value={releaseNotes}
            onChange={setReleaseNotes}
          />
        </>
      )}
    </FormDialog>
  );
};
