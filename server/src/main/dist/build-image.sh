#!/bin/sh
# Makes target/tickwire-server-VERSION-linux-ARCH.tar.gz: the runnable jar with a Java runtime of its own.
# Maven runs it with -Pimage: build-image.sh JAVA_HOME VERSION, in the folder of the module.
set -eu
java_home=$1
version=$2
case $(uname -m) in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) arch=$(uname -m) ;;
esac
name=tickwire-server-$version-linux-$arch
image=target/image/$name
rm -rf target/image
mkdir -p "$image/bin" "$image/lib" "$image/conf"

cp -p target/tickwire-server.jar target/jvm.options "$image/lib/"
cp src/main/dist/tickwire-server.sh "$image/bin/tickwire-server"
cp src/main/dist/tickwire-archive.sh "$image/bin/tickwire-archive"
chmod 755 "$image/bin/tickwire-server" "$image/bin/tickwire-archive"
cp src/main/dist/tickwire-server.service src/main/config/tickwire.conf "$image/conf/"
cp ../LICENSE ../NOTICE ../OPERATING.md "$image/"

# All that jdeps finds, but for what only parts of libraries ask for that are not in use here, and that these look for first:
# a compiler (verticles given as source), java.beans (Kryo, Micrometer), dates of SQL (Gson, Kryo).
modules=$("$java_home/bin/jdeps" --multi-release 17 --ignore-missing-deps -summary target/tickwire-server.jar \
    | sed -n 's/.* -> \(java\.\|jdk\.\)/\1/p' | grep -vxE 'java\.compiler|java\.desktop|java\.sql' | sort -u | paste -sd, -)
echo "Modules: $modules"
# Without --compress: the tar.gz is no larger for it.
"$java_home/bin/jlink" --add-modules "$modules" --output "$image/runtime" \
    --vm=server --strip-java-debug-attributes --no-header-files --no-man-pages
# The JDK's own classes as the JVM needs them in memory; unlike those of a jar, they hold in any folder.
"$image/runtime/bin/java" -Xshare:dump -Xlog:disable -Xlog:all=error

tar --create --gzip --file="target/$name.tar.gz" --directory=target/image --owner=0 --group=0 --numeric-owner "$name"
echo "Made target/$name.tar.gz"
