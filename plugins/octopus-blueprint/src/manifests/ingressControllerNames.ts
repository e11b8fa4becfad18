/**
 * Name of the controller's objects, of its namespace, and the label of its pods.
 *
 * @public
 */
export const ingressControllerName = 'nginx-ingress';

/** What the controller and everything of it is found by in the cluster. */
export const inControllerNamespace = {
  name: ingressControllerName,
  namespace: ingressControllerName,
};

/** Labels that the Deployment and the Service find the pods by. */
export const ingressControllerLabels = { app: ingressControllerName };

/** Name of the ConfigMap that the controller reads; it does not start without. */
export const configMapName = 'nginx-config';

/**
 * The class that the ingresses of the applications name.
 *
 * @public
 */
export const ingressClassName = 'nginx';

/**
 * The controller of the class.
 * Source: nginx/kubernetes-ingress v5.5.4, deployments/common/ingress-class.yaml.
 *
 * @public
 */
export const ingressClassController = 'nginx.org/ingress-controller';

/**
 * The Service whose status holds the host name of the load balancer.
 *
 * @public
 */
export const loadBalancerService = inControllerNamespace;
