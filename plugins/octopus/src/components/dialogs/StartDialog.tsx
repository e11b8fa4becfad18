import { Alert } from '@backstage/ui';
import { ReactNode, useState } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { messageOf } from '../../errors/messageOf';
import { PreviewSubject, usePreview } from '../../hooks/usePreview';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useSubmit } from '../../hooks/useSubmit';
import { valuesOf } from '../../model/valuesOf';
import { FormDialog } from './FormDialog';
import { PreviewSteps } from './PreviewSteps';
import { PromptFields } from './PromptFields';

/** Shows what Octopus would do, asks for what it prompts for, and starts it. */
export const StartDialog = (props: {
  title: string;
  submitLabel: string;
  subject: PreviewSubject;
  /** Starts it and answers what to tell. */
  start: (variables: Record<string, string>) => Promise<string>;
  onClose: () => void;
  children?: ReactNode;
}) => {
  const { title, submitLabel, subject, start, onClose, children } = props;
  const { t } = useOctopusTranslation();
  const { entityRef } = useOctopusContext();
  const { data: preview, error, isLoading } = usePreview(entityRef, subject);
  const [entered, setEntered] = useState<Record<string, string>>({});
  const values = valuesOf(preview?.prompts ?? [], entered);
  const { submit, isSubmitting, problem } = useSubmit(() => start(values));

  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      isReady={Boolean(preview)}
      isSubmitting={isSubmitting}
      onSubmit={submit}
      onClose={onClose}
    >
      {children}
      {error !== undefined && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('dialog.previewFailed')}
          description={messageOf(error)}
        />
      )}
      {isLoading && (
        <Alert
          status="info"
          isPending
          role="status"
          title={t('dialog.loadingPreview')}
        />
      )}
      {preview && (
        <>
          <PromptFields
            prompts={preview.prompts}
            values={values}
            onChange={(name, value) =>
              setEntered(previous => ({ ...previous, [name]: value }))
            }
          />
          <PreviewSteps preview={preview} />
        </>
      )}
      {problem && (
        <Alert
          status="danger"
          icon
          role="alert"
          title={t('dialog.failed')}
          description={problem}
        />
      )}
    </FormDialog>
  );
};
