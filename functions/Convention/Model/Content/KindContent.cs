namespace RequestRouter.Convention.Model.Content;

/// <summary>Content that only some kinds of case need, each member with the paragraph that asks for it.</summary>
public sealed record KindContent
{
    /// <summary>The need for preservation, 42(3)(e).</summary>
    public string? Need { get; init; }

    /// <summary>Until when the requesting State wishes the data to be preserved, UTC; a wish, and never less than 42(8) gives.</summary>
    public DateTimeOffset? PreserveUntil { get; init; }

    /// <summary>The requesting State intends to follow up with a request for the data, 42(3)(f).</summary>
    public bool? FollowUpIntended { get; init; }

    /// <summary>The case this one follows or belongs to.</summary>
    public CaseId? Link { get; init; }

    /// <summary>The provision that makes the help available, or the basis for it, where the kind needs one: 37(8), 49(2), 38, 39, 63.</summary>
    public string? Basis { get; init; }

    /// <summary>An arrest or a charge in the requesting State, linked to the property: basis enough where the law of the requested State preserves property for it, 49(2)(c).</summary>
    public string? ArrestOrCharge { get; init; }

    /// <summary>A copy of the order on which the request rests, 50(3)(b) and (c).</summary>
    public Digest? Order { get; init; }

    /// <summary>How third parties in good faith were notified and due process was ensured, 50(3)(b).</summary>
    public string? DueProcess { get; init; }

    /// <summary>The order is final, 50(3)(b).</summary>
    public bool? OrderIsFinal { get; init; }

    /// <summary>The basis of jurisdiction, 50(1).</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Handling instructions for information given, 40(5).</summary>
    public IReadOnlyList<string>? Handling { get; init; }

    /// <summary>When the handling instructions end, UTC, 40(5); null when they have no end.</summary>
    public DateTimeOffset? HandlingUntil { get; init; }

    /// <summary>Elements concerned, by digest: use-consent, onward transfer (an item each, in this order), exculpatory disclosure.</summary>
    public IReadOnlyList<Digest>? Elements { get; init; }

    /// <summary>
    /// For preservation along a route that another State disclosed: its authorization to pass the path on, 36(3), 43(1). The case of the
    /// disclosure where it came along with it, else the case in which it was given.
    /// </summary>
    public CaseId? Authorization { get; init; }

    /// <summary>The State or organization to which elements would go, 36(3).</summary>
    public string? Recipient { get; init; }

    /// <summary>The Parties through which the elements came, the first that furnished them under the Convention first, 36(3); null when only the requested State did.</summary>
    public IReadOnlyList<StateCode>? Chain { get; init; }

    /// <summary>All Parties that first furnished something of a merged set, 36(3); each is asked in a case of its own. Null when there is one.</summary>
    public IReadOnlyList<StateCode>? Origins { get; init; }

    /// <summary>The safeguards the recipient undertook, 36(3).</summary>
    public string? RecipientSafeguards { get; init; }

    /// <summary>The other proceedings in which elements would be used, 40(19).</summary>
    public string? OtherProceedings { get; init; }

    /// <summary>The disclosure was made before any notice, in an exceptional case, 40(5), 40(19); null for the ordinary way, notice first.</summary>
    public ExceptionalDisclosure? Disclosed { get; init; }

    /// <summary>The basis of jurisdiction, as 22 lists them.</summary>
    public JurisdictionBasis? JurisdictionBasis { get; init; }

    /// <summary>Why there is no conviction: death, flight or absence, 49(1)(c).</summary>
    public string? NoConvictionBecause { get; init; }

    /// <summary>The information concerns proceeds of offences, 51.</summary>
    public bool ConcernsProceeds { get; init; }

    /// <summary>The sender attests that its own cases are not prejudiced and that its law allows the transmission, 51.</summary>
    public string? NoPrejudice { get; init; }

    /// <summary>What a call to the 24/7 point of contact asks for, 41(3).</summary>
    public CallAction? Action { get; init; }

    /// <summary>What police cooperation is about, 47(1).</summary>
    public PoliceMatter? Matter { get; init; }

    /// <summary>The agreement on police cooperation relied on, by its name in the register, 47(2); null for the one that is preselected.</summary>
    public string? Treaty { get; init; }

    /// <summary>Where the content to be removed is found, 34(6).</summary>
    public string? Locator { get; init; }

    /// <summary>What a request for a person states, 37(1).</summary>
    public ExtraditionContent? Extradition { get; init; }

    /// <summary>The prison or place of detention, 40(9).</summary>
    public string? PlaceOfDetention { get; init; }

    /// <summary>How and when the person returns, 40(10)(b).</summary>
    public string? ReturnArrangement { get; init; }
}
