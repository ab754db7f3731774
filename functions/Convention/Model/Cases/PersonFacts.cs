namespace RequestRouter.Convention.Model.Cases;

/// <summary>What the transfer of one person must remember.</summary>
public sealed record PersonFacts
{
    private static readonly PersonFacts None = new();

    internal static PersonFacts Of(Item item) => item.Person ?? None;

    /// <summary>Free and informed consent is on record and was not withdrawn, 40(9)(a).</summary>
    public bool Consents { get; init; }

    /// <summary>By when the person is to be back, UTC, 40(10)(b): agreed once both have; null where no day was set.</summary>
    public DateTimeOffset? ReturnBy { get; init; }

    /// <summary>When custody in the receiving State began, UTC; null before the departure.</summary>
    public DateTimeOffset? CustodyFrom { get; init; }

    /// <summary>The sending State agreed without naming acts, 40(11).</summary>
    public bool AllActsWaived { get; init; }

    /// <summary>When the last dated fact about the person happened, UTC; null before the first.</summary>
    public DateTimeOffset? LastFactAt { get; init; }

    /// <summary>From when the days of safe conduct count, UTC, 40(29); null before the person was officially told.</summary>
    public DateTimeOffset? CountFrom { get; init; }

    /// <summary>Days to be credited to the sentence, 40(10)(d); null before the return.</summary>
    public int? CreditDays { get; init; }

    /// <summary>Earlier acts for which the sending State lifted the immunity, 40(11), by its own names for them.</summary>
    public IReadOnlyList<string> WaivedActs { get; init; } = [];

    /// <summary>The sending State asked for or allowed release from custody, 40(10)(a).</summary>
    public bool ReleaseAuthorized { get; init; }
}
