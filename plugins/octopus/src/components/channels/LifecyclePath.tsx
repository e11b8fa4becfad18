import { OctopusChannel } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';

/** A lifecycle by its name and its phases in order. */
export const LifecyclePath = (props: { channel: OctopusChannel }) => {
  const { lifecycleName, phases } = props.channel;
  const { t } = useOctopusTranslation();
  const path =
    phases.length > 0
      ? phases.map(({ name }) => name).join(' → ')
      : t('environments.anyOrder');
  return (
    <>
      {lifecycleName}
      {path !== lifecycleName && (
        <>
          <br />
          {path}
        </>
      )}
    </>
  );
};
