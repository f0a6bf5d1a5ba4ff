#!/bin/sh
# The web application's part of `mvn verify`: format, lint, types, unit tests, build, browser tests.
# What this machine lacks is said in one line and left out, unless WEB_CHECKS=required.
set -eu
cd "$(dirname -- "$0")"

left_out() {
    echo "$1" >&2
    [ "${WEB_CHECKS:-}" != required ] || exit 1
    exit 0
}

./build.sh always || { [ $? -eq 3 ] && left_out "The checks of the web application are left out."; exit 1; }
npm run --silent check

CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$CHROMIUM" ] ||
    left_out "The browser tests are left out: no Chromium was found; apt-get install chromium, or set CHROMIUM to one."
export CHROMIUM
npm run --silent browser-tests
