import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { FormEvent, ReactNode, useId } from 'react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import contrast from '../common/contrast.module.css';
import styles from './FormDialog.module.css';

/** A dialog with a form that is submitted by its button or with Enter. */
export const FormDialog = (props: {
  title: string;
  submitLabel: string;
  /** Whether the form can be submitted. */
  isReady: boolean;
  isSubmitting: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const { title, submitLabel, isReady, isSubmitting, onSubmit, onClose } =
    props;
  const { t } = useOctopusTranslation();
  const formId = useId();

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) {
      onSubmit();
    }
  };

  return (
    <Dialog isOpen onOpenChange={onClose} width={520}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <form
          id={formId}
          className={`${styles.form} ${contrast.readable}`}
          onSubmit={send}
        >
          {props.children}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('dialog.abort')}
        </Button>
        <Button
          type="submit"
          form={formId}
          isDisabled={!isReady}
          isPending={isSubmitting}
        >
          {submitLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
};
