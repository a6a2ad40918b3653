package tidemark.local.credential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tidemark.platform.Secret;

/**
 * The lines of a file of credentials: {@code name=value}, comments that begin with {@code #}, and empty ones. A change leaves all other lines in
 * place. Immutable.
 */
record CredentialLines(List<String> lines) {

    CredentialLines {
        lines = List.copyOf(lines);
    }

    /** An invalid line; counted from 1. */
    static final class WrongLine extends Exception {

        private static final long serialVersionUID = 1L;

        private final int number;

        WrongLine(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** The credentials by name; the last line of a name counts. */
    Map<String, Secret> secrets() throws WrongLine {
        Map<String, Secret> secrets = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                secrets.put(name(line).orElseThrow(), new Secret(line.substring(line.indexOf('=') + 1).strip()));
            } catch (RuntimeException noCredential) {
                throw new WrongLine(i + 1);
            }
        }
        return Map.copyOf(secrets);
    }

    /** A copy with a credential in place of the one of that name, or at the end. */
    CredentialLines with(String name, Secret secret) {
        List<String> changed = new ArrayList<>();
        boolean there = false;
        for (String line : lines) {
            boolean own = name(line).filter(name::equals).isPresent();
            if (!own) {
                changed.add(line);
            } else if (!there) {
                changed.add(name + "=" + secret.value());
            }
            there = there || own;
        }
        if (!there) {
            changed.add(name + "=" + secret.value());
        }
        return new CredentialLines(changed);
    }

    CredentialLines without(String name) {
        return new CredentialLines(lines.stream().filter(line -> name(line).filter(name::equals).isEmpty()).toList());
    }

    private static Optional<String> name(String line) {
        int equals = line.indexOf('=');
        return equals <= 0 || line.strip().startsWith("#")
                ? Optional.empty()
                : Optional.of(line.substring(0, equals).strip());
    }
}
