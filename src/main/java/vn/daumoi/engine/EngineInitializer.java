package vn.daumoi.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Takes the data folder and sets the engine going before anything heavy is done. */
final class EngineInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        EngineStart start = EngineStart.begin(settings, () -> {
            if (context instanceof WebServerApplicationContext) {
                refusePlainHttp(settings);
                probe(
                        settings.getProperty("server.address", "127.0.0.1"),
                        settings.getProperty("server.port", Integer.class, 8080));
            }
        });
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("engineStart", start);
        beans.registerDisposableBean("engineStart", start);
    }

    /** Last, so that whoever sets properties has done so. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** Passwords would cross the network in the clear. */
    private static void refusePlainHttp(Environment settings) {
        String address = settings.getProperty("server.address", "127.0.0.1");
        boolean allowed = settings.getProperty("daumoi.allow-plain-http", Boolean.class, false);
        try {
            if (!allowed
                    && !Holder.encrypted(settings)
                    && !InetAddress.getByName(address).isLoopbackAddress()) {
                throw new EngineException("start.plainHttp", List.of(address));
            }
        } catch (UnknownHostException e) {
            throw new EngineException("start.unknownAddress", List.of(address), e);
        }
    }

    private static void probe(String address, int port) {
        if (port <= 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new EngineException(
                    "start.port", List.of(address, Integer.toString(port), String.valueOf(e.getMessage())), e);
        }
    }
}
