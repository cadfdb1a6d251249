package org.hornbook.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real cluster on this machine: a master and two workers, each a process of its own, which start executors. */
final class TwoWorkers {
    private static final String HOST = "127.0.0.1";

    private final Path home;
    private final int port;
    private final Process master;
    private final List<Process> workers = new ArrayList<>();

    private TwoWorkers(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("jars"));
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        master = start("master", "org.apache.spark.deploy.master.Master", "--port", Integer.toString(port));
        for (int i = 1; i <= 2; i++) {
            workers.add(start(
                    "worker" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    home.resolve("work" + i).toString(),
                    address()));
        }
    }

    static TwoWorkers start(Path home) throws IOException {
        return new TwoWorkers(home);
    }

    String address() {
        return "spark://" + HOST + ":" + port;
    }

    private Process start(String name, String main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dlog4j2.configurationFile=hornbook-spark-log.properties",
                "-cp",
                System.getProperty("java.class.path"),
                main,
                "--host",
                HOST,
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.redirectOutput(home.resolve(name + ".log").toFile());
        process.environment().put("SPARK_HOME", home.toString());
        process.environment().put("SPARK_LOCAL_IP", HOST);
        process.environment().put("SPARK_SCALA_VERSION", "2.13");
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process.start();
    }

    /** Kills the first worker and the executor it started, as a power cut would. */
    void killOne() {
        kill(workers.getFirst());
    }

    int alive() {
        return (int) workers.stream().filter(Process::isAlive).count();
    }

    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    void stop() throws InterruptedException {
        workers.forEach(TwoWorkers::kill);
        kill(master);
        for (Process worker : workers) {
            worker.waitFor(20, TimeUnit.SECONDS);
        }
    }
}
