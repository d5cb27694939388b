package dev.tickwire.server;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;

/** Keeps each library in the one package that may know it, and the simulation apart from sockets and clocks. */
@AnalyzeClasses(packages = "dev.tickwire.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.tickwire.server";

    @ArchTest
    static final ArchRule onlyGatewayPageAndOperationsImportVertx = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".gateway..", ROOT + ".operations..", ROOT + ".page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx..", "io.netty..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyOperationsImportMetrics = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".operations..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..")
            .because("those who count add to plain counters and know no library of metrics")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyMatchImportsJctools = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".match..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jctools..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTicketImportsNimbus = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".ticket..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyJournalImportsKryo = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".journal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.esotericsoftware..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyConfigImportsTheReaderOfHocon = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.typesafe.config..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyLoggingImportsLogback = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".logging..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ch.qos.logback..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingImportsTheWiring = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule simulationKnowsNoSocket = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + ".match..",
                    ROOT + ".world..",
                    ROOT + ".replication..",
                    ROOT + ".game..",
                    ROOT + ".journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".gateway..", ROOT + ".operations..", "java.net..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rulesKnowNoMatchAndNoReplication = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".world..", ROOT + ".game..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".match..", ROOT + ".replication..", ROOT + ".journal..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule oneGameDoesNotKnowAnother = slices().matching(ROOT + ".game.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage(ROOT + ".game.catalog"), alwaysTrue())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeInTheSimulationIsTheTickNumber = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".world..", ROOT + ".replication..", ROOT + ".game..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.time..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("a match is a function of game, map, seed and inputs")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rulesRunOnOneThread = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".world..", ROOT + ".game..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ofTheBotsOnlyTheBrainsAreUsed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tickwire.bot",
                    "dev.tickwire.bot.swarm..",
                    "dev.tickwire.bot.network..",
                    "dev.tickwire.bot.link..",
                    "dev.tickwire.bot.measure..",
                    "dev.tickwire.bot.verdict..",
                    "dev.tickwire.bot.scenario..",
                    "dev.tickwire.bot.capacity..",
                    "dev.tickwire.bot.servermetrics..",
                    "dev.tickwire.bot.recording..",
                    "dev.tickwire.bot.live..",
                    "dev.tickwire.bot.report..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
}
