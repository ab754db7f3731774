#!/usr/bin/env bash
# Whether a router that was just deployed does its work, as an integrator sees it without any right:
#   infra/smoke.sh https://HOST [KEYID]
# KEYID is the id of the key that should sign. Exit code 0 only if every answer is right, within SMOKE_PATIENCE seconds (180).
set -euo pipefail
url=${1%/}
key=${2:-}
get() { curl -fsS --max-time 20 "$url$1"; }
fail() { echo "Not right: $1" >&2; exit 1; }

until=$((SECONDS + ${SMOKE_PATIENCE:-180}))
until grep -q '"ready"' <<<"$(get /api/health/ready 2>/dev/null)"; do
  if [ "$SECONDS" -ge "$until" ]; then fail 'it is not ready'; fi
  sleep 1
done
grep -q '"live"' <<<"$(get /api/health/live)" || fail 'it does not say that it lives'
keys=$(get /api/keys)
grep -q '"kid"' <<<"$keys" || fail 'it publishes no key'
if [ -n "$key" ]; then grep -q "\"kid\":\"$key\"" <<<"$keys" || fail "it does not publish the key $key"; fi
grep -q '"/requests"' <<<"$(get /api/openapi.json)" || fail 'its description lacks /requests'
status=$(curl -s -o /dev/null -w '%{http_code}' --max-time 20 "$url/api/notices")
[ "$status" = 401 ] || fail "it answers $status to a caller without a token"
echo "The router at $url does its work."
