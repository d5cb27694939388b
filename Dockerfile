# A Tickwire server in a container with its own Java runtime, not as root. Nothing in it needs a shell.
# NOT BUILT YET: there was no container engine where this was written. What can be said of it without one is tested
# (DockerfileTest, RuntimeImageTest): the folders and commands that it names, run without a shell.
#
#   docker build --tag tickwire .
#   docker run --rm --publish 8080:8080 --stop-timeout 60 tickwire

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /source
COPY . .
RUN mvn --batch-mode --quiet package --projects server --also-make --activate-profiles image -DskipTests
# Unpacked where it will run, since the archive of classes holds for that folder.
RUN mkdir /opt/tickwire \
    && tar --extract --file server/target/tickwire-server-*-linux-*.tar.gz --directory /opt/tickwire --strip-components 1 \
    && /opt/tickwire/bin/tickwire-archive

FROM debian:12-slim
COPY --from=build /opt/tickwire /opt/tickwire
# By number, so that orchestrators can see that it is not root.
USER 65532:65532
# Inside a container the address of the machine is the container's own. The admin port stays at 127.0.0.1 for the probe below;
# TICKWIRE_ADMIN_HOST=0.0.0.0 opens it to whoever reaches the container.
ENV TICKWIRE_LISTEN_HOST=0.0.0.0
EXPOSE 8080
# Whether it lives, not whether it is ready: a server that drains must not be restarted for it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s --retries=3 \
    CMD ["/opt/tickwire/runtime/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx16m", "-cp", "/opt/tickwire/lib/tickwire-server.jar", "dev.tickwire.server.HealthProbe", "http://127.0.0.1:9600/health/live"]
# The JVM itself and no shell in front of it, so that SIGTERM reaches it and it drains.
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/tickwire/runtime/bin/java", "-XX:SharedArchiveFile=/opt/tickwire/lib/tickwire-server.jsa", "@/opt/tickwire/lib/jvm.options", "-jar", "/opt/tickwire/lib/tickwire-server.jar"]
