#!/bin/sh
# Makes lib/tickwire-server.jsa: the server's classes as the JVM needs them in memory, so that it starts in about half
# the time. To be run once, where the image is to stay: the archive holds for one path of the jar, and is ignored elsewhere.
set -eu
home=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
archive=$home/lib/tickwire-server.jsa
output=$(mktemp -d)
rm -f "$archive"

# What a server uses that is started once, on other ports than its own, whatever the environment says of its settings.
env -i "$home/runtime/bin/java" "-XX:ArchiveClassesAtExit=$archive" -Xlog:cds=off -Xlog:cds+dynamic=off \
    "@$home/lib/jvm.options" -jar "$home/lib/tickwire-server.jar" --port 0 --admin-port 0 \
    > "$output/out" 2> "$output/err" &
server=$!
trap 'kill -KILL $server 2> /dev/null || true; rm -rf "$output"' EXIT
tries=0
until grep -q '^Tickwire ready' "$output/out"; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ] || ! kill -0 $server 2> /dev/null; then
        cat "$output/out" "$output/err" >&2
        exit 1
    fi
    sleep 0.1
done
# Until bots have joined, and fight.
sleep 5
kill -TERM $server
wait $server
chmod 444 "$archive"
