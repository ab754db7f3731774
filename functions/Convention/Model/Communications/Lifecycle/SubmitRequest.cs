namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>A new request, in writing, 40(13).</summary>
public sealed record SubmitRequest : Communication
{
    /// <summary>The requested State.</summary>
    public StateCode To { get; init; }

    /// <summary>The special region or territory of that State whose own central authority is addressed, as the register has it, 40(12)(a); null for the State's.</summary>
    public string? ToTerritory { get; init; }

    public RequestKind Kind { get; init; }

    /// <summary>The requesting State's own reference; with its State it makes the case id.</summary>
    public string? Reference { get; init; }

    public RequestContent? Content { get; init; }

    /// <summary>
    /// The sender was told of the defects of this request and wants it delivered with them: the requested State gets their list and decides,
    /// 40(21)(a). Under 41 and 42, of an exculpatory disclosure and in urgent circumstances a request is delivered so without it.
    /// </summary>
    public bool Insist { get; init; }

    /// <summary>The channel it came by, 40(12)(d).</summary>
    public Channel Channel { get; init; }

    /// <summary>
    /// A request of the receiver's own, back to the State that gave it this information, 51: what the information tells, with a link to
    /// it, and without its sealed parts. What only the receiver can state (authority, proceedings, use, its check of personal data,
    /// its reference) is left for it to complete.
    /// </summary>
    /// <param name="information">The case in which the information was given.</param>
    /// <param name="kind">The kind of request.</param>
    [Provision(A51)]
    public SubmitRequest DraftFor(CaseId information, RequestKind kind) => new()
    {
        From = To,
        To = From,
        Kind = kind,
        Content = new RequestContent
        {
            Language = Content?.Language,
            Offences = Content?.Offences is { } offences ? [.. offences.Select(o => o with { TextAttachment = null })] : null,
            Facts = Content?.Facts,
            Items = Content?.Items,
            Persons = Content?.Persons,
            Things = Content?.Things,
            Urgency = Content?.Urgency,
            UrgencyReasons = Content?.UrgencyReasons,
            ForKind = new KindContent { Link = information },
        },
    };

    internal override CommunicationType Is => CommunicationTypes.SubmitRequest;
}
