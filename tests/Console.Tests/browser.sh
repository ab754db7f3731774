#!/usr/bin/env bash
# Debian's Chromium, and letters of Arabic and Chinese, for the browser tests. Does nothing where they are there.
set -euo pipefail
[ -x /usr/bin/chromium ] && [ -d /usr/share/fonts/truetype/noto ] && [ -d /usr/share/fonts/opentype/noto ] && exit 0
command -v apt-get >/dev/null || { echo 'The browser tests need /usr/bin/chromium.' >&2; exit 1; }
as=''
[ "$(id -u)" -eq 0 ] || as=sudo
$as apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends chromium fonts-noto-core fonts-noto-cjk >/dev/null
