namespace RequestRouter.Convention.Model.Content;

/// <summary>
/// A written request, 40(15), as the requesting State wrote it. Every member may be missing: what the Convention requires is
/// checked, and each gap is a failure with its pointer, never an exception.
/// </summary>
public sealed record RequestContent
{
    /// <summary>The language it is written in, 40(13).</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>Languages of attached translations, 40(13).</summary>
    public IReadOnlyList<LanguageTag>? Translations { get; init; }

    /// <summary>Who makes the request, 40(15)(a).</summary>
    public RequestingAuthority? Authority { get; init; }

    /// <summary>Who can answer questions on it, and when.</summary>
    public IReadOnlyList<ContactPerson>? Contacts { get; init; }

    /// <summary>The judicial authority that approved it; null where none did, or where that is not said.</summary>
    public Validation? Validation { get; init; }

    /// <summary>On what the requesting State relies; null where it does not say.</summary>
    public IReadOnlyList<LegalBasis>? LegalBases { get; init; }

    /// <summary>Requests, preservations and orders made earlier in the matter.</summary>
    public IReadOnlyList<EarlierRequest>? EarlierRequests { get; init; }

    /// <summary>What it relates to and who conducts it, 40(15)(b).</summary>
    public Proceedings? Proceedings { get; init; }

    /// <summary>The offences concerned, 35(1).</summary>
    public IReadOnlyList<Offence>? Offences { get; init; }

    /// <summary>Summary of the relevant facts, 40(15)(c).</summary>
    public string? Facts { get; init; }

    /// <summary>What is asked for, 40(15)(d) and (f); numbered from 1 in this order.</summary>
    public IReadOnlyList<RequestedItem>? Items { get; init; }

    /// <summary>Persons concerned, 40(15)(e).</summary>
    public IReadOnlyList<ConcernedPerson>? Persons { get; init; }

    /// <summary>Items and accounts concerned, 40(15)(e).</summary>
    public IReadOnlyList<ConcernedThing>? Things { get; init; }

    /// <summary>Why neither a person, an item nor an account can or should be named, 40(15)(e).</summary>
    public string? NobodyNamedBecause { get; init; }

    /// <summary>What the assistance is sought for, 40(15)(g): later the limit of its use, 40(19).</summary>
    public string? Use { get; init; }

    /// <summary>The check of the personal data in the request itself, 36(1).</summary>
    public PersonalDataStatement? PersonalData { get; init; }

    /// <summary>Why it is urgent; null when it is not, or when <see cref="UrgencyReasons"/> say it.</summary>
    public string? Urgency { get; init; }

    /// <summary>Why it is urgent, by code; null when it is not, or when <see cref="Urgency"/> says it.</summary>
    public IReadOnlyList<UrgencyReason>? UrgencyReasons { get; init; }

    /// <summary>The claim of an emergency, 2(o); null when none is made.</summary>
    public Emergency? Emergency { get; init; }

    /// <summary>When the offence falls under a statute of limitations, 20; it counts as a deadline with its reason. UTC.</summary>
    public DateTimeOffset? LimitationEnds { get; init; }

    /// <summary>Secrecy asked for, 40(20); null when none.</summary>
    public Confidentiality? Confidentiality { get; init; }

    /// <summary>A deadline the requesting State suggests, 40(26); null when none.</summary>
    public SuggestedDeadline? Deadline { get; init; }

    /// <summary>To whom and how the results are to be given; null where it does not matter.</summary>
    public ResultsWanted? Results { get; init; }

    /// <summary>What authorities of the requesting State attest of it.</summary>
    public IReadOnlyList<Attestation>? Attestations { get; init; }

    /// <summary>Remedies that were sought against the measure; a later one goes into a supplement.</summary>
    public IReadOnlyList<RemedySought>? Remedies { get; init; }

    /// <summary>Files and papers that belong to the request; numbered from 1 in this order.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>What only some kinds of case need; null for mutual assistance.</summary>
    public KindContent? ForKind { get; init; }

    /// <summary>Its sender says that it is urgent, in words or by code.</summary>
    internal bool IsUrgent => !Wording.Missing(Urgency) || UrgencyReasons is { Count: > 0 };
}
