#!/bin/sh
# Builds dist/ when a source is newer than it, or always. Exit status 3: Node is missing, which a line on standard error says.
set -eu
cd "$(dirname -- "$0")"

NEW_ENOUGH='const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'

# Something that goes into the product is newer than the last build.
stale() {
    [ ! -f dist/index.html ] || [ ../api/target/openapi.yaml -nt dist/index.html ] ||
        [ -n "$(find . \( -name node_modules -o -name dist -o -name target -o -name tests -o -name hosting -o -name schema.d.ts -o -name openapi.json \) -prune \
            -o -type f -newer dist/index.html -print | head -n 1)" ]
}

if [ "${1:-}" = always ] || stale; then
    if ! command -v node >/dev/null || ! node -e "$NEW_ENOUGH"; then
        echo "The web application is not built: Node 20.19 or newer was not found." >&2
        exit 3
    fi
    echo "Building the web application ..." >&2
    # npm writes the second file last, when all is there. Not every shell takes a file that is not there for older.
    installed=node_modules/.package-lock.json
    if [ ! -f $installed ] || [ package-lock.json -nt $installed ]; then
        npm ci --silent --no-progress >&2
    fi
    npm run --silent build >&2
fi
