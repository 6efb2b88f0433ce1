#!/bin/sh
# Collects what an account has of InterLink and VPC into one folder, for InterLink Planner to import.
# It only reads: every call is a list, of which scw fetches all pages by itself. Needs scw
# (https://github.com/scaleway/scaleway-cli), set up with scw init, and nothing else. It can be run again: each listing is
# written anew, and one that can't be read any more does not stay behind as it was.
#
# Usage: collect-account.sh FOLDER [REGION...]        (default: fr-par nl-ams pl-waw)
# Then:  zip the folder, or drop its files on the planner's window.
# Exit:  0 everything was collected, 1 nothing was, 2 wrong call or no scw, 3 some listings could not be read.
set -eu

usage() {
  echo 'Usage: collect-account.sh FOLDER [REGION...]' >&2
  exit 2
}
case ${1:-} in
  '' | -*) usage ;;
esac
folder=$1
shift
[ $# -gt 0 ] || set -- fr-par nl-ams pl-waw
for region in "$@"; do
  case $region in
    '' | *[!a-z0-9-]*) usage ;;
  esac
done

command -v scw >/dev/null || {
  echo 'scw is not installed, or not in PATH.' >&2
  exit 2
}
mkdir -p -- "$folder"

collected=0
missing=0
# collect NAME PRODUCT RESOURCE: one listing of the region, whole or not at all.
collect() {
  file="$folder/$region.$1.json"
  rm -f "$file"
  if scw "$2" "$3" list "region=$region" --output json >"$file.part"; then
    mv -f "$file.part" "$file"
    echo "$file"
    collected=$((collected + 1))
  else
    rm -f "$file.part"
    echo "Not collected: scw $2 $3 list region=$region failed." >&2
    missing=$((missing + 1))
  fi
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

if [ "$missing" -gt 0 ]; then
  echo "$missing of $((collected + missing)) listings could not be read." >&2
  if [ "$collected" -eq 0 ]; then
    echo 'Is scw set up (scw init)?' >&2
    exit 1
  fi
  echo 'Reading all of them takes InterlinkReadOnly, VPCReadOnly and PrivateNetworksReadOnly.' >&2
  exit 3
fi
