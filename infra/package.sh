#!/usr/bin/env bash
# The package of a deployment: the published app as a zip with host.json at its root, as Core Tools and
# `az functionapp deployment source config-zip` take it.
#   infra/package.sh PACKAGE.zip             publishes the app and packs it; PUBLISH_ARGS go on to dotnet publish
#   infra/package.sh PACKAGE.zip PUBLISHED   packs a folder that was published before
set -euo pipefail
package=$(realpath -m "$1")
published=${2:-}
root=$(cd "$(dirname "$0")/.." && pwd)
if [ -z "$published" ]; then
  published=$(mktemp -d)
  trap 'rm -rf "$published"' EXIT
  # shellcheck disable=SC2086
  dotnet publish "$root/functions/Router" -c Release -p:ServiceBusExtension=Package ${PUBLISH_ARGS:-} -o "$published"
fi
cd "$published"
for part in host.json functions.metadata worker.config.json extensions.json .azurefunctions/function.deps.json; do
  if [ ! -f "$part" ]; then echo "No $part: this is no published function app." >&2; exit 1; fi
done
# Without it no queue would be listened to, and nothing would say so.
if [ -z "${STAND_IN:-}" ] && ! grep -q 'Microsoft.Azure.WebJobs.Extensions.ServiceBus' extensions.json; then
  echo 'The Service Bus extension is the one of local/, which only the host in local/ serves: publish with -p:ServiceBusExtension=Package.' >&2
  exit 1
fi
rm -f "$package"
zip -q -r -X "$package" . -x 'local.settings.json'
