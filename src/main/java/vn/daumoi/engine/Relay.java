package vn.daumoi.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the driver and a database nobody trusts: whoever answers one request with more than so many bytes is cut off.
 * The driver itself would take in whatever comes, until this process has no memory left.
 */
final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final ServerSocket door;
    private final int port;
    private final long most;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * @param port of the database, on this machine
     * @param most bytes in answer to one request
     */
    Relay(int port, long most) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = port;
        this.most = most;
        Thread.ofVirtual().name("query-relay").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                connect(door.accept());
            }
        } catch (IOException e) {
            LOG.debug("A relay is closed", e);
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), port);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
        } catch (IOException e) {
            client.close();
            return;
        }
        open.add(client);
        open.add(server);
        var answered = new AtomicLong();
        Thread.startVirtualThread(() -> pump(client, server, answered, true));
        Thread.startVirtualThread(() -> pump(server, client, answered, false));
    }

    private void pump(Socket from, Socket to, AtomicLong answered, boolean asks) {
        try (from;
                to) {
            var buffer = new byte[64 << 10];
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (asks) {
                    answered.set(0);
                } else if (answered.addAndGet(read) > most) {
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            LOG.trace("One side of a relay is gone", e);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
