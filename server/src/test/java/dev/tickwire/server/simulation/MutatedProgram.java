package dev.tickwire.server.simulation;

import com.nimbusds.jose.JOSEException;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.server.match.Match;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jctools.queues.MpscArrayQueue;
import org.slf4j.LoggerFactory;

/** The whole simulation in a class loader of its own, with one class compiled from other source than the build's. */
final class MutatedProgram implements AutoCloseable {
    private final Loader loader;
    private final Method faultOf;

    MutatedProgram(Mutant mutant) throws IOException, ReflectiveOperationException {
        this(compile(mutant));
    }

    /** The program as it is: shows that what a mutant fails by is the mutation and not the loader. */
    static MutatedProgram unchanged() throws IOException, ReflectiveOperationException {
        return new MutatedProgram(Map.of());
    }

    private MutatedProgram(Map<String, byte[]> mutated) throws ReflectiveOperationException {
        loader = new Loader(mutated);
        loader.setDefaultAssertionStatus(true);
        Class<?> run = loader.loadClass(SeededRun.class.getName());
        faultOf = run.getDeclaredMethod("faultOf", String.class, int.class);
        faultOf.setAccessible(true);
    }

    /** What goes wrong in a seed of a game, or null. */
    String faultOf(String game, int seed) throws ReflectiveOperationException {
        return (String) faultOf.invoke(null, game, seed);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static Map<String, byte[]> compile(Mutant mutant) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of("-proc:none", "-nowarn", "-classpath", classPath);
        StringWriter errors = new StringWriter();
        try (MemoryFiles files = new MemoryFiles(compiler.getStandardFileManager(null, null, null))) {
            JavaFileObject source = new Source(mutant.type(), mutant.source());
            boolean compiled = compiler.getTask(errors, files, null, options, null, List.of(source))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("mutant \"" + mutant.rule() + "\" does not compile:\n" + errors);
            }
            return files.bytes();
        }
    }

    private static List<Path> classPath() {
        List<Path> places = new ArrayList<>();
        for (Class<?> one : List.of(
                ClientReplica.class,
                Match.class,
                SeededRun.class,
                MpscArrayQueue.class,
                LoggerFactory.class,
                JOSEException.class)) {
            try {
                places.add(Path.of(
                        one.getProtectionDomain().getCodeSource().getLocation().toURI()));
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return places;
    }

    /** Has nothing in common with the test's own loader but the JDK. */
    private static final class Loader extends URLClassLoader {
        private final Map<String, byte[]> mutated;

        Loader(Map<String, byte[]> mutated) {
            super(urls(), ClassLoader.getPlatformClassLoader());
            this.mutated = mutated;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = mutated.get(name);
            return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
        }

        private static URL[] urls() {
            List<URL> urls = new ArrayList<>();
            for (Path place : classPath()) {
                try {
                    urls.add(place.toUri().toURL());
                } catch (MalformedURLException e) {
                    throw new IllegalStateException(e);
                }
            }
            return urls.toArray(new URL[0]);
        }
    }

    /** Source that is not in a file. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String type, String text) {
            super(URI.create("mutant:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps what the compiler writes. */
    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        MemoryFiles(JavaFileManager standard) {
            super(standard);
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> bytes = new HashMap<>();
            classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
            return bytes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mutant:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    classes.put(name, out);
                    return out;
                }
            };
        }
    }
}
