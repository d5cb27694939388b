package dev.tickwire.bot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps sockets, files and the command line out of the brains, which also play inside the server. */
@AnalyzeClasses(packages = "dev.tickwire.bot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyNetworkImportsVertx = onlyIn("network", "io.vertx..", "io.netty..");

    @ArchTest
    static final ArchRule onlyReportImportsJson = onlyIn("report", "com.google.gson..");

    @ArchTest
    static final ArchRule onlyScenarioImportsConfig = onlyIn("scenario", "com.typesafe.config..");

    @ArchTest
    static final ArchRule onlyMeasureImportsHistograms = onlyIn("measure", "org.HdrHistogram..");

    @ArchTest
    static final ArchRule brainsImportOnlySharedCode = classes()
            .that()
            .resideInAPackage("dev.tickwire.bot.brain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tickwire.bot.brain..",
                    "dev.tickwire.bits..",
                    "dev.tickwire.math..",
                    "dev.tickwire.map..",
                    "dev.tickwire.schema..",
                    "dev.tickwire.message..",
                    "dev.tickwire.replica..",
                    "dev.tickwire.game..",
                    "dev.tickwire.netcode..",
                    "java.lang..",
                    "java.util..",
                    "")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule brainsReadNoWallClock = noClasses()
            .that()
            .resideInAPackage("dev.tickwire.bot.brain..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "java.time.."))
            .because("a bot's decision is a function of what it sees, the tick and its seed")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingImportsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tickwire.bot")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.tickwire.bot")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.tickwire.bot.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    private static ArchRule onlyIn(String owner, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.tickwire.bot." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }
}
