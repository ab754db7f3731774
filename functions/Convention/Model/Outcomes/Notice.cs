namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>What the router tells a State about a case.</summary>
public sealed record Notice
{
    public required StateCode To { get; init; }

    /// <summary>To the requested State: its territory whose own central authority deals with the case, 40(12)(a); null where that of the State does.</summary>
    public string? Territory { get; init; }

    /// <summary>The kind of news, in kebab-case: <c>information-requested</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The paragraph that makes it news, as <c>40(16)</c>; empty where it is practice.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Where a treaty governs the case: its clause in the place of the paragraph, or that none is entered, 40(7); else null.</summary>
    public string? Clause { get; init; }

    /// <summary>One or two plain English sentences; never content of the request.</summary>
    public required string Text { get; init; }

    /// <summary>By when this State is asked to act, in UTC; null when nothing is asked.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The items it is about; null for the whole case.</summary>
    public IReadOnlyList<int>? Items { get; init; }

    /// <summary>Whether the communication that caused it travels with it, unchanged and with its signature.</summary>
    public bool CarriesCommunication { get; init; }
}
