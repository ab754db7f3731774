namespace RequestRouter.WebConsole.Model;

/// <summary>A release of evidence as the reader's State may see it.</summary>
/// <param name="Holder">The State that passes the elements on.</param>
/// <param name="Recipient">A State by its code, or an organization by its name.</param>
/// <param name="EndsAt">From when on it opens nothing.</param>
/// <param name="Token">For holder and recipient; null for others, and for what is not issued yet.</param>
public sealed record ReleaseDetail(
    string Id, string Holder, string Recipient, string Purpose, IReadOnlyList<ReleaseElement> Elements, DateTimeOffset IssuedAt, DateTimeOffset EndsAt, string? Token)
{
    /// <summary>Whether it opens something at that time, as far as its own end goes: the key of the word for it.</summary>
    public string StatusAt(DateTimeOffset now) => now < EndsAt ? "release.open" : "release.ended";

    /// <summary>Whether a State reads by it: the recipient, or the holder for an organization, which has no access of its own.</summary>
    public bool IsReadBy(string? state) => Token is not null && (state == Recipient || (state == Holder && Recipient.Length != 2));
}
