#!/bin/bash
# Asks the deployed microservice, through its own Ingress, whether it is up.
#
# Step: Octopus.KubernetesRunScript on a Kubernetes target, in a container of
# octopusdeploy/worker-tools.
# Reads: Kubernetes.Ingress.Name, Kubernetes.Namespace,
#   Kubernetes.App.HealthCheck (a path), all variables of the project
# Sets: SmokeTestUrl

# include lib/common.sh
# include lib/namespace.sh
# include lib/show-file.sh
# include lib/wait-for-value.sh

require_tool kubectl 'Use the container image octopusdeploy/worker-tools.'
require_tool curl 'Use the container image octopusdeploy/worker-tools.'
require_variable 'Kubernetes.Ingress.Name' 'the name of the Ingress'
ingress=$REPLY
require_variable 'Kubernetes.Namespace' 'the namespace of the Ingress'
namespace=$REPLY
require_variable 'Kubernetes.App.HealthCheck' 'the path to ask for, such as /development/index.html'
path=$REPLY
if ! is_dns_label "$ingress" || ! is_dns_label "$namespace"; then
  stop "The Ingress '$ingress' in the namespace '$namespace' cannot exist: both names must be lowercase letters, digits and hyphens."
fi
if [[ ! $path =~ ^/[^[:space:]]*$ ]]; then
  stop "Kubernetes.App.HealthCheck is '$path'. It must be a path that begins with a slash."
fi

wait_for_value 'the host name of the Ingress' kubectl get ingress "$ingress" \
  --namespace "$namespace" --output 'jsonpath={.status.loadBalancer.ingress[0].hostname}'
host=$REPLY
if [[ -z $host ]]; then
  stop "Kubernetes gave no host name of the Ingress $ingress in $namespace within 5 minutes; the log says what it answered. Check that the ingress controller runs and accepts it: kubectl describe ingress $ingress."
fi

url="http://$host$path"
set_octopusvariable 'SmokeTestUrl' "$url"
write_highlight "Testing $url"
# The name of a new load balancer needs some minutes to be known everywhere;
# until then curl fails, and the code is 000.
for attempt in {1..30}; do
  code=$(curl --silent --output /dev/null --max-time 10 --write-out '%{http_code}' "$url") || true
  if [[ $code == 200 ]]; then
    write_highlight "$url answered 200."
    exit 0
  fi
  printf 'The answer is %s, not 200 (%s of 30)\n' "$code" "$attempt"
  sleep 10
done
stop "$url did not answer 200 within 5 minutes; the last answer was $code (000: no answer at all). Look at the pods and logs of the deployment."
