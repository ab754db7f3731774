namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>One side's agreement to the transfer; it stands when both have agreed, 40(9)(b).</summary>
public sealed record AgreeTransfer : Communication
{
    /// <summary>The conditions agreed, and the return, 40(10)(b).</summary>
    public string? Terms { get; init; }

    /// <summary>By when the person is back, UTC, 40(10)(b); null for what is on record, or where only words describe it.</summary>
    public DateTimeOffset? ReturnBy { get; init; }

    /// <summary>The number of the other State's record that this confirms; null to record terms of one's own.</summary>
    public int? Confirms { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AgreeTransfer;
}
