#!/bin/sh
# Makes the secrets that compose.yaml hands to the containers, once; those that exist are kept.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets registries
# The folder is closed to others; the files in it must be readable by the containers' users.
chmod 700 secrets
for name in database_root_password database_password jwt_secret audit_key second_factor_key document_key gateway_key tls_ask_key; do
  [ -s "secrets/$name" ] || od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"secrets/$name"
  chmod 644 "secrets/$name"
done
