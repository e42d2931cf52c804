package vn.daumoi.administration;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.Account;
import vn.daumoi.graph.Fold;

/** Finds accounts by words. There are few enough to look through all. */
public final class AccountSearch {

    private AccountSearch() {}

    /** Those whose name or full name holds every word, with or without diacritics; all of them for no words. */
    public static List<Account> matching(List<Account> accounts, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return accounts;
        }
        List<String> wanted = Arrays.asList(Fold.search(words).strip().split("\\s+"));
        return accounts.stream()
                .filter(account -> {
                    String text = Fold.search(account.name() + " " + account.fullName());
                    return wanted.stream().allMatch(text::contains);
                })
                .toList();
    }
}
