import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import {
  FormEvent,
  ReactNode,
  useCallback,
  useId,
  useMemo,
  useRef,
} from 'react';
import { RefusalContext } from '../../hooks/RefusalContext';
import { Refusal } from '../../errors/problemOf';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import contrast from '../common/contrast.module.css';
import styles from './FormDialog.module.css';

/**
 * A dialog with a form that is submitted by its button or with Enter. What was
 * refused stands at the field that it is about, or else above the buttons.
 */
export const FormDialog = (props: {
  title: string;
  submitLabel: string;
  /** Whether the form can be submitted. */
  isReady: boolean;
  isSubmitting: boolean;
  /** Why it was refused when it was sent. */
  refusal?: Refusal;
  /** What did not happen then. */
  refusedTitle: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const { title, submitLabel, isReady, isSubmitting, onSubmit, onClose } =
    props;
  const { refusal, refusedTitle } = props;
  const { t } = useOctopusTranslation();
  const formId = useId();
  // Fields are there, and have said so, before anything can be refused of them.
  const claimed = useRef(new Set<string>());
  const claim = useCallback((field: string) => {
    claimed.current.add(field);
    return () => {
      claimed.current.delete(field);
    };
  }, []);
  const known = useMemo(() => ({ refusal, claim }), [refusal, claim]);
  const isAtField = Boolean(
    refusal?.field && claimed.current.has(refusal.field),
  );

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
          <RefusalContext.Provider value={known}>
            {props.children}
          </RefusalContext.Provider>
          {refusal && !isAtField && (
            <Alert
              status="danger"
              icon
              role="alert"
              title={refusedTitle}
              description={refusal.message}
            />
          )}
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
