namespace RequestRouter.Convention.Articles.Article40;

/// <summary>A State may have regions or territories with a mutual-assistance system of their own, and a central authority for each.</summary>
internal static class Territories
{
    /// <summary>A territory that is addressed has such an authority in its State's register; else the request goes to the State's own.</summary>
    [Provision(A40_12_a)]
    public static Failure? Designated(Submission submission)
    {
        if (submission.Territory is null || Addressed(submission) is not null || submission.Register.Find(submission.To) is not { } party)
            return null;
        string[] others = [.. party.Authorities.Where(one => one.Serves(AuthorityRole.CentralAuthority, submission.Now)).Select(one => one.Territory).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        return new Failure("/toTerritory", Codes.AuthorityNotDesignated, A40_12_a, $"{submission.To} has designated no central authority for a territory of this name{(others.Length == 0 ? "" : $", but for {string.Join(", ", others)}")}; left out, the request goes to the State's own.");
    }

    /// <summary>The territory whose authority is to deal with the request; null where that of the State does.</summary>
    [Provision(A40_12_a)]
    public static string? Addressed(Submission submission) =>
        submission.Territory is { } territory && submission.Register.Find(submission.To)?.HasDesignated(AuthorityRole.CentralAuthority, submission.Now, territory) == true ? territory : null;
}
