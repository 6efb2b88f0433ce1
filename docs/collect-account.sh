#!/bin/sh
# Collects what an account has of InterLink and VPC into one folder, for InterLink Planner to import.
# It only reads: every call is a list. Needs scw (https://github.com/scaleway/scaleway-cli), configured, and nothing else.
#
# Usage: collect-account.sh FOLDER [REGION...]        (default: fr-par nl-ams pl-waw)
# Then:  zip the folder, or drop its files on the planner's window.
set -eu

usage='Usage: collect-account.sh FOLDER [REGION...]'
folder=${1:?"$usage"}
shift
[ $# -gt 0 ] || set -- fr-par nl-ams pl-waw

command -v scw >/dev/null || {
  echo 'scw is not installed, or not in PATH.' >&2
  exit 2
}
mkdir -p -- "$folder"

# collect NAME PRODUCT RESOURCE: one listing of the region, whole or not at all.
collect() {
  file="$folder/$region.$1.json"
  if ! scw "$2" "$3" list "region=$region" --output json >"$file.part"; then
    rm -f -- "$file.part"
    echo "scw $2 $3 list region=$region failed; stopped there." >&2
    exit 1
  fi
  mv -f -- "$file.part" "$file"
  echo "$file"
}

for region in "$@"; do
  collect links interlink link
  collect routing-policies interlink routing-policy
  collect pops interlink pop
  collect partners interlink partner
  collect vpcs vpc vpc
  collect private-networks vpc private-network
  collect routes vpc route
done
