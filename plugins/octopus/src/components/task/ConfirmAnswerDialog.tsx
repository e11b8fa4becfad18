import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import contrast from '../common/contrast.module.css';

/** Asks once more before an answer that Octopus wants to be confirmed. */
export const ConfirmAnswerDialog = (props: {
  title: string;
  answer: string;
  isSubmitting: boolean;
  problem?: string;
  onConfirm: () => void;
  onClose: () => void;
}) => {
  const { title, answer, isSubmitting, problem, onConfirm, onClose } = props;
  const { t } = useOctopusTranslation();
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      width={420}
      className={contrast.readable}
    >
      <DialogHeader>{t('interruption.confirm', { answer })}</DialogHeader>
      <DialogBody>
        <Text as="p">{t('interruption.confirmText', { title })}</Text>
        {problem && (
          <Alert
            status="danger"
            icon
            role="alert"
            title={t('dialog.failed')}
            description={problem}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('dialog.abort')}
        </Button>
        <Button destructive isPending={isSubmitting} onPress={onConfirm}>
          {answer}
        </Button>
      </DialogFooter>
    </Dialog>
  );
};
