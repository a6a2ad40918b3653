package tidemark.platforms;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tidemark.platforms");

    @Test
    void packagesFormNoCycle() {
        slices().matching("tidemark.platforms.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aPlatformKnowsNeitherTheNetworkNorTheRestOfTheHouse() {
        List<String> folders = Platforms.builtIn().all().stream()
                .map(registered -> "tidemark.platforms." + registered.policy().implementation()).toList();
        for (String folder : folders) {
            noClasses().that().resideInAPackage(folder).should().dependOnClassesThat()
                    .resideInAnyPackage("tidemark.platforms",
                            "tidemark.platforms.http..", "tidemark.platforms.policy..", "org.apache..",
                            "java.net.http..", "java.nio.file..")
                    .check(CLASSES);
            folders.stream().filter(other -> !other.equals(folder))
                    .forEach(other -> noClasses().that().resideInAPackage(folder)
                            .should().dependOnClassesThat().resideInAPackage(other).check(CLASSES));
        }
    }
}
