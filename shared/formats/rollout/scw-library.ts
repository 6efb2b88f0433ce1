/**
 * The part of every generated script that doesn't depend on the plan: its options, and functions that look before they
 * leap, so that a script can be run again after any interruption. Bash 4, `scw` and `jq`.
 */
export const SCW_LIBRARY = String.raw`
apply=no
confirmed=' '
usage() {
  printf 'Usage: %s [--apply] [--done KEY]...\n\n' "$0"
  printf 'Without --apply nothing is changed: every command is only shown.\n'
  printf 'With --apply the script does what is left to do and stops at the first error, or where it has to wait\n'
  printf 'for people (exit status 3). Run it again: what is done already is left alone.\n'
  printf '%s\n' '--done KEY tells it that a step by hand has been done.'
}
while [ $# -gt 0 ]; do
  case $1 in
    --apply) apply=yes ;;
    --done)
      if [ $# -lt 2 ]; then usage >&2; exit 2; fi
      confirmed+="$2 "
      shift
      ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done

say() { printf '%s\n' "$*"; }
stop() { printf 'error: %s\n' "$*" >&2; exit 1; }
if [ "$apply" = yes ]; then
  for tool in scw jq; do
    command -v "$tool" >/dev/null || stop "$tool is not installed."
  done
else
  say 'Dry run: nothing is changed. Run it with --apply to carry it out.'
fi

show() { printf '  $'; printf ' %q' "$@"; printf '\n'; }
run() {
  show "$@"
  if [ "$apply" = yes ]; then "$@" >/dev/null; fi
}
# What scw answers, as JSON; nothing goes on where it fails.
ask() { "$@" -o json || stop "this failed: $*"; }

# The ids that stand for something already: what has the same name is not taken for something new.
taken=' '
# ensure VARIABLE FILTER VALUE LIST... -- CREATE...: the id of what FILTER finds for VALUE in LIST, or of what CREATE makes.
ensure() {
  local variable=$1 filter=$2 value=$3 list=() listed ids id found=''
  shift 3
  while [ "$1" != -- ]; do
    list+=("$1")
    shift
  done
  shift
  if [ "$apply" = no ]; then
    show "$@"
    printf -v "$variable" '%s' "ID_OF_$variable"
    return
  fi
  listed=$(ask "\${list[@]}") || exit 1
  ids=$(VALUE=$value jq -r "map(.route // .) | .[] | select($filter) | .id" <<<"$listed")
  for id in $ids; do
    if [[ $taken != *" $id "* ]]; then
      found=$id
      break
    fi
  done
  if [ -n "$found" ]; then
    say "  exists already: $found"
  else
    show "$@"
    listed=$(ask "$@") || exit 1
    found=$(jq -er '.id' <<<"$listed") || stop "scw did not say the id of what it created."
  fi
  taken+="$found "
  printf -v "$variable" '%s' "$found"
}

# unless LINK REGION FILTER VALUE COMMAND...: runs COMMAND unless the InterLink is already as FILTER says of VALUE.
unless() {
  local link=$1 region=$2 filter=$3 value=$4 state
  shift 4
  if [ "$apply" = yes ]; then
    state=$(ask scw interlink link get "$link" "region=$region") || exit 1
    if VALUE=$value jq -e "$filter" <<<"$state" >/dev/null; then
      say '  already so'
      return
    fi
  fi
  run "$@"
}

# is_as_planned LINK REGION VPC POLICY_V4 POLICY_V6 PROPAGATION: whether an InterLink has nothing left to change, so that
# running the script again does not interrupt it.
is_as_planned() {
  local state
  if [ "$apply" = no ]; then return 1; fi
  state=$(ask scw interlink link get "$1" "region=$2") || exit 1
  VPC=$3 V4=$4 V6=$5 ON=$6 jq -e '(.vpc_id // "") == env.VPC and (.routing_policy_v4_id // "") == env.V4
    and (.routing_policy_v6_id // "") == env.V6 and (.enable_route_propagation | tostring) == env.ON' <<<"$state" >/dev/null
}

# is_there LINK REGION: whether an InterLink that is to be deleted is still there, whole or being deleted.
is_there() {
  local listed
  if [ "$apply" = no ]; then return 0; fi
  listed=$(ask scw interlink link list "region=$2") || exit 1
  VALUE=$1 jq -e 'any(.id == env.VALUE and .status != "deleted")' <<<"$listed" >/dev/null
}

# remove ID LIST... -- COMMAND...: runs COMMAND unless LIST knows ID no more.
remove() {
  local id=$1 list=() listed
  shift
  while [ "$1" != -- ]; do
    list+=("$1")
    shift
  done
  shift
  if [ "$apply" = yes ]; then
    listed=$(ask "\${list[@]}") || exit 1
    if ! VALUE=$id jq -e 'map(.route // .) | any(.id == env.VALUE and .status != "deprovisioning" and .status != "deleted")' <<<"$listed" >/dev/null; then
      say '  gone already'
      return
    fi
  fi
  run "$@"
}

# await LINK REGION TEXT: goes on when the InterLink can be configured; else says what people have to do and ends with 3.
await() {
  local state status
  if [ "$apply" = no ]; then
    say "  $3"
    return
  fi
  state=$(ask scw interlink link get "$1" "region=$2") || exit 1
  status=$(jq -r '.status' <<<"$state")
  case $status in
    active | limited_connectivity | all_down | ready) say "  it is $status" ;;
    configuring | requested | provisioning)
      say "  it is $status. $3"
      say "  pairing key: $(jq -r '.partner.pairing_key // "none"' <<<"$state")"
      say '  Run this script again then.'
      exit 3
      ;;
    *) stop "it is $status: resolve this by hand first." ;;
  esac
}

# await_gone LINK REGION TEXT: goes on when the InterLink is no longer there.
await_gone() {
  if [ "$apply" = no ]; then
    say "  $3"
    return
  fi
  if is_there "$1" "$2"; then
    say "  it is still being deleted. $3"
    say '  Run this script again then.'
    exit 3
  fi
}

# given VARIABLE NAME: the id of what people ordered, from the environment.
given() {
  local id
  id=$(printenv "$2" || true)
  if [ "$apply" = yes ] && [ -z "$id" ]; then stop "set $2 to the id that it got first."; fi
  if [ -z "$id" ]; then id=ID_OF_$1; fi
  printf -v "$1" '%s' "$id"
}

# by_hand KEY TEXT: goes on when a person has said that the step is done.
by_hand() {
  say "  by hand: $2"
  if [ "$apply" = no ] || [[ $confirmed == *" $1 "* ]]; then return; fi
  say "  When it is done, run this script again with --done $1 (and the keys given before)."
  exit 3
}
`
  .replaceAll('\\${', '${')
  .trimStart()
