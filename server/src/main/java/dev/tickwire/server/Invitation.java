package dev.tickwire.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Says at which address to open the page, on this machine and on others. */
final class Invitation {
    private Invitation() {}

    /** The address for this machine's browser. */
    static String url(boolean secure, String host, int port) {
        String reachable = isWildcard(host) ? "127.0.0.1" : host;
        return (secure ? "https://" : "http://") + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":"
                + port + "/";
    }

    /** One line on how others can join. */
    static String hint(boolean secure, String host, int port) {
        if (isWildcard(host)) {
            String address =
                    networkAddress().map(own -> url(secure, own, port)).orElse("this machine's address, port " + port);
            return "Others on your network join at " + address;
        }
        if (isLoopback(host)) {
            return "Only this machine can join; start with --host 0.0.0.0 to let others on your network in.";
        }
        return "Others who can reach this machine join at " + url(secure, host, port);
    }

    private static boolean isWildcard(String host) {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Optional<String> networkAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }
}
