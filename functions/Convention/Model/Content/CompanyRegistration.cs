namespace RequestRouter.Convention.Model.Content;

/// <summary>Where a legal person is registered.</summary>
public sealed record CompanyRegistration
{
    public string? Register { get; init; }

    public string? Number { get; init; }

    /// <summary>Its registered seat.</summary>
    public string? Seat { get; init; }
}
