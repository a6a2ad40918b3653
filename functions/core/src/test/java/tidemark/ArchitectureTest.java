package tidemark;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "tidemark", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule usesNothingButTheJdkAndItself = classes().should().onlyDependOnClassesThat()
            .resideInAnyPackage("tidemark..", "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule hasNoCycles = slices().matching("tidemark.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule hasNoPackageForOddsAndEnds = noClasses().should().resideInAnyPackage("..utils..", "..util..",
            "..helpers..", "..helper..", "..common..", "..misc..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule readsNoClockOfItsOwn = noClasses().should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis").orShould()
            .callMethod(Thread.class, "sleep", long.class);

    private ArchitectureTest() {}
}
