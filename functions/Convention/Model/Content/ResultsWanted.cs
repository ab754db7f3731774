namespace RequestRouter.Convention.Model.Content;

/// <summary>To whom, how and in which language the results are to be given.</summary>
public sealed record ResultsWanted
{
    /// <summary>The authority that is to have them; null for the one that asks.</summary>
    public string? Recipient { get; init; }

    /// <summary>How to reach it.</summary>
    public string? Contact { get; init; }

    /// <summary>Formats that can be used, as <c>text/csv</c> or <c>certified copies</c>.</summary>
    public IReadOnlyList<string>? Formats { get; init; }

    public LanguageTag? Language { get; init; }
}
