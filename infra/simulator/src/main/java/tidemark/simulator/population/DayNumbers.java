package tidemark.simulator.population;

import java.time.LocalDate;

/** An account's numbers as a reading on one UTC day shows them. */
public record DayNumbers(LocalDate date, Numbers numbers) {}
