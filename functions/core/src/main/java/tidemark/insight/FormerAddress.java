package tidemark.insight;

import java.time.LocalDate;

import tidemark.account.Address;

/**
 * An address that an account has left.
 *
 * @param left the UTC day on which it was found at another
 */
public record FormerAddress(Address address, LocalDate left) {}
