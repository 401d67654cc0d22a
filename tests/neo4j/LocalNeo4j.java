import static org.neo4j.configuration.GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period;
import static org.neo4j.configuration.GraphDatabaseSettings.auth_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.pagecache_memory;
import static org.neo4j.configuration.GraphDatabaseSettings.preallocate_logical_logs;
import static org.neo4j.configuration.GraphDatabaseSettings.udc_enabled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * One Neo4j Community on 127.0.0.1, without authentication, for as long as standard input stays open.
 *
 * <p>Arguments: the data folder, or "--temporary" for one that is deleted at the end; and the Bolt port, 0 for a free one.
 * Prints "ready bolt://127.0.0.1:PORT" to standard output once Bolt answers. What goes wrong is the last line of standard error.
 */
public final class LocalNeo4j {
    private static final String HOST = "127.0.0.1";

    public static void main(String[] args) {
        if (args.length != 2) {
            fail("usage: LocalNeo4j (FOLDER | --temporary) PORT");
        }
        int port = Integer.parseInt(args[1]);
        boolean temporary = args[0].equals("--temporary");
        var started = new CompletableFuture<DatabaseManagementService>();
        try {
            Path folder = temporary
                    ? Files.createTempDirectory("inspection-graph-neo4j-")
                    : Path.of(args[0]).toAbsolutePath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(started, folder, temporary)));
            stopWithStandardInput();

            var dbms = start(folder, port);
            started.complete(dbms);
            System.out.println("ready bolt://" + HOST + ":" + boltPort(dbms));
        } catch (Exception problem) {
            started.completeExceptionally(problem);
            fail(explain(problem, args[0], port));
        }
    }

    private static DatabaseManagementService start(Path folder, int port) {
        return new DatabaseManagementServiceBuilder(folder)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress(HOST, port))
                .setConfig(auth_enabled, false)
                .setConfig(pagecache_memory, ByteUnit.mebiBytes(128))
                // Otherwise each of the two databases takes 256 MB of disk for its empty transaction log.
                .setConfig(preallocate_logical_logs, false)
                .setConfig(udc_enabled, false)
                // Stopping otherwise waits ten seconds for late Bolt clients.
                .setConfig(netty_server_shutdown_quiet_period, 0)
                .build();
    }

    private static int boltPort(DatabaseManagementService dbms) {
        var system = (GraphDatabaseAPI) dbms.database("system");
        var ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        return ports.getLocalAddress(ConnectorType.BOLT).getPort();
    }

    /** The operating system closes the pipe however the parent ends, kill -9 included, so this process never outlives it. */
    private static void stopWithStandardInput() {
        var watcher = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is said on standard input: only its end matters.
                }
            } catch (IOException closed) {
                // A pipe that cannot be read has no parent at its other end either.
            }
            System.exit(0);
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Waits for a start that is under way: a store that was left half created would not open again. */
    private static void shutDown(CompletableFuture<DatabaseManagementService> started, Path folder, boolean temporary) {
        try {
            started.join().shutdown();
        } catch (RuntimeException neverStarted) {
            // main has reported it.
        }
        if (temporary) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            System.err.println("Could not delete " + folder + ": " + left.getMessage());
        }
    }

    private static String explain(Throwable problem, String folder, int port) {
        Throwable cause = problem;
        while (true) {
            if (cause instanceof BindException) {
                return "Port " + port + " is in use by another program. Stop that program, or choose another port.";
            }
            if (cause instanceof FileLockException) {
                return "Another Neo4j has the folder " + folder + " open. Stop it, or wait some seconds if it is just stopping.";
            }
            if (cause.getCause() == null) {
                return cause.getClass().getSimpleName() + ": " + cause.getMessage();
            }
            cause = cause.getCause();
        }
    }

    private static void fail(String message) {
        System.err.println(message);
        System.exit(1);
    }
}
