namespace RequestRouter.Convention.Articles.Article36;

/// <summary>Leave of the State from which something came, as a step that rests on it needs it: to pass it on, 36(3), or to use it otherwise, 40(19).</summary>
/// <param name="Kind">The kind of case in which it is given.</param>
/// <param name="Holder">Who needs it.</param>
/// <param name="Giver">Whose it is to give.</param>
/// <param name="At">When it was needed, UTC.</param>
internal sealed record Leave(RequestKind Kind, StateCode Holder, StateCode Giver, DateTimeOffset At)
{
    /// <summary>What was passed on or used, by digest; null for all that the case named is about.</summary>
    public IReadOnlyList<Digest>? Elements { get; init; }

    /// <summary>To whom it went; null where nobody is named.</summary>
    public string? Recipient { get; init; }

    /// <summary>What for; null where nothing is said.</summary>
    public string? Purpose { get; init; }

    /// <summary>The case in which it was furnished; null where that does not matter.</summary>
    public CaseId? FurnishedIn { get; init; }

    /// <summary>Why the case named does not give it, in one sentence; null where it does.</summary>
    [Provision(A36_3)]
    [Provision(A40_19)]
    public string? Missing(LinkedCases cases, CaseId named)
    {
        if (cases.Find(named, Holder) is not { } linked)
            return "There is no such case of your State.";
        if (linked.Kind != Kind || linked.Sought is not { } sought)
            return "Nothing of the kind is asked in the case named.";
        if (linked.Requesting != Holder || (linked.Requested != Giver && !sought.Chain.Contains(Giver)))
            return "The case named was not put to the State from which this came.";
        if (FurnishedIn is { } furnished && linked.Link != furnished)
            return "The case named is about what was furnished in another case.";
        if (Recipient is not null && !Same(Recipient, sought.Recipient))
            return "The case named is about another recipient.";
        if (Purpose is not null && sought.Purpose is not null && !Same(Purpose, sought.Purpose))
            return "The case named is about another purpose.";
        return Elements is null ? Missing(linked.Items) : Elements.Select(e => Missing(linked, sought, e)).FirstOrDefault(m => m is not null);
    }

    private string? Missing(LinkedCase linked, LeaveSought sought, Digest element)
    {
        for (var i = 0; i < sought.Elements.Count; i++)
        {
            if (sought.Elements[i] == element)
                return Missing([linked.Items[i]]);
        }
        return "The case named is about other elements.";
    }

    /// <summary>One of them is enough: what the others are about is not what this step rests on.</summary>
    private string? Missing(IReadOnlyList<LinkedItem> items)
    {
        string? missing = null;
        foreach (var item in items)
        {
            if (Missing(item) is not { } why)
                return null;
            missing ??= why;
        }
        return missing;
    }

    private string? Missing(LinkedItem item) => item switch
    {
        _ when item.AuthorizedAt is null => "It is not allowed in the case named; silence allows nothing.",
        _ when item.AuthorizedAt is not { } from || At < from => "It was allowed in the case named only afterwards.",
        _ when At >= item.AuthorizedUntil => "What the case named allowed had ended.",
        _ => null,
    };

    private static bool Same(string said, string? sought) => string.Equals(said.Trim(), sought?.Trim(), StringComparison.OrdinalIgnoreCase);
}
