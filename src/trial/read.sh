# Reads what a trial script declares, and where its functions are: $0 is the script.
exec 9>&1 >/dev/null 2>&1
echo "begin load" >&9
. "$0" >"$TRIAL_DIR/outputs/load" 2>&1 </dev/null 9>&-
echo "end $?" >&9
set +e
echo "begin declare" >&9
{
    for trial__name in "${NEEDS[@]}"; do echo "need $trial__name"; done
    for trial__name in "${VARIANTS[@]}"; do echo "variant $trial__name"; done
    shopt -s extdebug
    for trial__name in $(compgen -A function); do
        # "NAME LINE FILE"; those of the prelude are of another file.
        case "$(declare -F "$trial__name")" in
        *" $0") echo "function $(declare -F "$trial__name")" ;;
        esac
    done
} >"$TRIAL_DIR/outputs/declare" 2>/dev/null 9>&-
echo "end 0" >&9
echo "done" >&9
