package dev.tickwire;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Random;
import java.util.WeakHashMap;

/**
 * Keeps the import graph of the shared code as ARCHITECTURE.md draws it, and its language within what TeaVM compiles.
 */
@AnalyzeClasses(packages = "dev.tickwire", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.tickwire.";

    @ArchTest
    static final ArchRule bitsImportNothing = mayImport("bits");

    @ArchTest
    static final ArchRule mathImportsNothing = mayImport("math");

    @ArchTest
    static final ArchRule mapImportsBitsAndMath = mayImport("map", "bits", "math");

    @ArchTest
    static final ArchRule schemaImportsBits = mayImport("schema", "bits");

    @ArchTest
    static final ArchRule messageImportsBitsAndSchema = mayImport("message", "bits", "schema");

    @ArchTest
    static final ArchRule replicaImportsBitsMathSchemaAndMap = mayImport("replica", "bits", "math", "schema", "map");

    @ArchTest
    static final ArchRule gameImportsNoGameAndNoNetcode = mayImport("game", "bits", "math", "schema", "replica", "map");

    @ArchTest
    static final ArchRule skirmishImportsTheGameInterfaceAndWhatItNames =
            mayImport("game.skirmish", "game", "math", "schema", "replica", "map");

    @ArchTest
    static final ArchRule provingGroundImportsTheGameInterfaceAndWhatItNames =
            mayImport("game.provingground", "game", "math", "schema", "replica", "map");

    @ArchTest
    static final ArchRule catalogImportsTheGameInterfaceAndTheGames =
            mayImport("game.catalog", "game", "game.skirmish", "game.provingground", "schema", "map");

    @ArchTest
    static final ArchRule netcodeKnowsNoGame =
            mayImport("netcode", "bits", "math", "map", "schema", "message", "replica", "game");

    @ArchTest
    static final ArchRule drawingImportsMathSchemaAndReplica =
            mayImport("netcode.drawing", "math", "schema", "replica");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.tickwire.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheJdkIsUsed = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.tickwire..", "java.lang..", "java.util..")
                    .or(primitivesAndTheirArrays()))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyWhatTeaVmCompilesToSmallCodeIsUsed = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.util.stream..",
                    "java.util.concurrent..",
                    "java.util.regex..",
                    "java.lang.reflect..",
                    "java.lang.invoke.."))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingDiffersBetweenRunsOrRuntimes = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "have their own randomness or an order that depends on the runtime",
                    type -> type.isAssignableTo(Random.class)
                            || type.isEquivalentTo(HashMap.class)
                            || type.isEquivalentTo(HashSet.class)
                            || type.isEquivalentTo(IdentityHashMap.class)
                            || type.isEquivalentTo(WeakHashMap.class)))
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "identityHashCode", Object.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("server, bot and browser must compute the same; time and chance are passed in")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule simulationFieldsAreIntegers = fields().that()
            .areDeclaredInClassesThat(simulation())
            .should(new ArchCondition<JavaField>("not be float or double") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    if (isFloating(field.getRawType())) {
                        events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is floating point"));
                    }
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule simulationMethodsWorkOnIntegers = methods()
            .that()
            .areDeclaredInClassesThat(simulation())
            .should(new ArchCondition<JavaMethod>("not take or return float or double") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean floating = isFloating(method.getRawReturnType())
                            || method.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating);
                    if (floating) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getDescription() + " takes or returns floating point"));
                    }
                }
            })
            .allowEmptyShould(true);

    private static ArchRule mayImport(String importer, String... imported) {
        String[] allowed = new String[imported.length + 1];
        allowed[0] = ROOT + importer;
        for (int i = 0; i < imported.length; i++) {
            allowed[i + 1] = ROOT + imported[i];
        }
        return noClasses()
                .that()
                .resideInAPackage(ROOT + importer)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.tickwire..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> primitivesAndTheirArrays() {
        return DescribedPredicate.describe(
                "primitives and their arrays",
                type -> type.getBaseComponentType().isPrimitive());
    }

    private static DescribedPredicate<JavaClass> simulation() {
        return resideInAnyPackage(ROOT + "math..", ROOT + "replica..", ROOT + "game..");
    }

    private static boolean isFloating(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return element.isEquivalentTo(float.class) || element.isEquivalentTo(double.class);
    }
}
