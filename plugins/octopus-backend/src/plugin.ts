import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { octopusServiceRef } from '@octopus-backstage/plugin-octopus-node';
import { registerActions } from './actions/registerActions';
import { CacheStore } from './cache/CacheStore';
import { FirstLooks } from './cache/FirstLooks';
import { OutageLog } from './cache/OutageLog';
import { countedOctopus } from './context/countedOctopus';
import { EntityCatalog } from './context/ServiceContext';
import { SharedCache } from './cache/SharedCache';
import { scheduleExpiry } from './expiry/scheduleExpiry';
import { scheduleFollower } from './follower/scheduleFollower';
import { NOT_FOLLOWED } from './following/FollowedSpaces';
import { scheduleNotifications } from './notifications/scheduleNotifications';
import { registerPermissions } from './permissions/registerPermissions';
import { startReadModel } from './readModel/startReadModel';
import { createRouter } from './routes/createRouter';
import { readAnswerLimit } from './waiting/readAnswerLimit';
import { LateAnswers } from './waiting/LateAnswers';
import { limited } from './waiting/limited';
import { hearSubscriptions } from './subscriptions/hearSubscriptions';

/**
 * Serves the Octopus page of catalog entities: its routes, its actions, the
 * expiry of feature branches, and notifications of owners.
 *
 * @public
 */
export const octopusPlugin = createBackendPlugin({
  pluginId: 'octopus',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        cache: coreServices.cache,
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        database: coreServices.database,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        catalog: catalogServiceRef,
        octopus: octopusServiceRef,
        signals: signalsServiceRef,
        actionsRegistry: actionsRegistryServiceRef,
        metrics: metricsServiceRef,
      },
      async init({
        auth,
        httpAuth,
        httpRouter,
        permissionsRegistry,
        actionsRegistry,
        cache,
        metrics,
        config,
        lifecycle,
        scheduler,
        database,
        notifications,
        ...services
      }) {
        const catalog = limited<EntityCatalog>('The catalog', services.catalog);
        registerPermissions({ permissionsRegistry, auth, catalog });
        const outages = metrics.createCounter('octopus.cache.outages', {
          description: 'Outages of the cache, during which Octopus is asked',
        });
        const store = new CacheStore(
          cache,
          new OutageLog(services.logger, outages),
        );
        const model = await startReadModel({
          config,
          scheduler,
          database,
          metrics,
          logger: services.logger,
        });
        const requests = metrics.createCounter('octopus.requests', {
          description: 'Requests to Octopus, by why they are sent',
        });
        const ctx = {
          ...services,
          octopus: countedOctopus(services.octopus, requests),
          catalog,
          permissions: limited('The permission policy', services.permissions),
          auditor: limited('The audit log', services.auditor),
          signals: limited('Signals', services.signals),
          cache: new SharedCache(store, () => Date.now(), model?.known),
          followed: model?.followed ?? NOT_FOLLOWED,
          firstLooks: new FirstLooks(),
        };
        const scheduled = {
          ...ctx,
          // What nobody looks at is not watched more closely for them.
          followed: model?.followed?.unwatched() ?? NOT_FOLLOWED,
          auth,
          notifications: limited('Notifications', notifications),
        };
        if (model?.followed) {
          const { followed } = model;
          await scheduleFollower(scheduled, { scheduler, followed, metrics });
        }
        await scheduleExpiry(scheduled, { config, scheduler });
        await scheduleNotifications(scheduled, { config, scheduler, database });
        registerActions(actionsRegistry, ctx);
        hearSubscriptions(scheduled, { config, httpRouter, lifecycle });
        const pickers = config.getOptionalBoolean('octopus.pickers.enabled');
        const answers = new LateAnswers(readAnswerLimit(config));
        httpRouter.use(
          createRouter({ httpAuth, answers }, ctx, {
            pickers,
            others: scheduled,
          }),
        );
      },
    });
  },
});
