#!/bin/sh
# The database's password comes as a file and is put into DATABASE_URL here, so that it stands in no compose file and in
# no description of the container.
set -eu
if [ -n "${DATABASE_PASSWORD_FILE:-}" ]; then
  password=$(node -p 'encodeURIComponent(require("node:fs").readFileSync(process.env.DATABASE_PASSWORD_FILE, "utf8").trim())')
  export DATABASE_URL="mysql://$DATABASE_USER:$password@$DATABASE_HOST/$DATABASE_NAME"
fi
exec "$@"
