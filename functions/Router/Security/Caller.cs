namespace RequestRouter.Router.Security;

/// <summary>Who calls, as a valid token says.</summary>
public sealed record Caller
{
    /// <summary>The State the bearer acts for; null for one who acts for none, as an operator.</summary>
    public StateCode? State { get; init; }

    /// <summary>The authority of that State; null for a bearer who belongs to none.</summary>
    public AuthorityId? Authority { get; init; }

    public required IReadOnlySet<OfficerRole> Roles { get; init; }

    /// <summary>The issuer's name for the bearer: for the audit trail, never shown to the other State.</summary>
    public required string Subject { get; init; }
}
