namespace RequestRouter.Convention.Model.Communications;

/// <summary>Anything a State says about a case. Signed by its sender, never edited.</summary>
public abstract record Communication
{
    private protected Communication()
    {
    }

    /// <summary>The sender's own id for it, unique among all it ever sent; a repeated id gets the first answer again.</summary>
    public string Id { get; init; } = "";

    /// <summary>The case it is about: it stands in the signed bytes, so that what was said of one case cannot be carried into another. Only a part of a decision leaves it out.</summary>
    public CaseId CaseId { get; init; }

    /// <summary>What the sender had seen of the case; null where it does not say.</summary>
    public Seen? Seen { get; init; }

    /// <summary>The State that says it: it stands in the signed bytes, and is the one whose token and key come with them. Only a part of a decision leaves it out.</summary>
    public StateCode From { get; init; }

    /// <summary>The authority that signed it.</summary>
    public AuthorityId Authority { get; init; }

    /// <summary>The items it is about, by number; null for every item it can be said of.</summary>
    public IReadOnlyList<int>? Items { get; init; }

    /// <summary>Parts for the recipient's eyes only, as compact JWE; the router carries and never opens them.</summary>
    public IReadOnlyList<string>? Sealed { get; init; }

    /// <summary>Its entry in <see cref="CommunicationTypes"/>; a virtual property, because reflection is too slow for every step.</summary>
    internal abstract CommunicationType Is { get; }
}
