#!/bin/sh
# Starts the server of this image, whatever folder it lies in and whatever JDK the machine has or has not.
# What stands behind the command is the server's (--help shows it). Options for the JVM, such as -Xmx1g, are taken from
# jvm.options and, as by any JVM, from JDK_JAVA_OPTIONS.
set -eu
home=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
archive=$home/lib/tickwire-server.jsa
if [ -e "$archive" ]; then
    set -- "-XX:SharedArchiveFile=$archive" "@$home/lib/jvm.options" -jar "$home/lib/tickwire-server.jar" "$@"
else
    set -- "@$home/lib/jvm.options" -jar "$home/lib/tickwire-server.jar" "$@"
fi
# exec, so that signals reach the JVM.
exec "$home/runtime/bin/java" "$@"
