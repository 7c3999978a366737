# A script with set -u uses a variable that nobody set.
needs "${VARIANT/zsh/apt:zsh}"
variants bash dash zsh

setup() { printf 'set -u\necho "key: $API_KEY"\n' >deploy.sh; }
trigger() { "$VARIANT" ./deploy.sh; }
workaround_1() { export API_KEY=value; }
workaround_2() { sed -i 's/\$API_KEY/${API_KEY:-default}/' deploy.sh; }
workaround_4() { sed -i 's/^set -u$/set +u/' deploy.sh; }
dead_end_2() { API_KEY=value; }
