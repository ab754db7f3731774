namespace RequestRouter.Local.States;

/// <summary>The roles a token may carry, as the router spells them.</summary>
internal static class Roles
{
    public const string CentralAuthority = "central-authority";
    public const string PointOfContact = "point-of-contact";
    public const string ComplianceOfficer = "compliance-officer";
    public const string Registrar = "registrar";
    public const string Operator = "operator";
    public const string Auditor = "auditor";

    /// <summary>Those of a State's officers.</summary>
    public static IReadOnlyList<string> OfStates { get; } = [CentralAuthority, PointOfContact, ComplianceOfficer, Registrar];

    /// <summary>Those of whoever runs or audits a router, for no State.</summary>
    public static IReadOnlyList<string> OfNoState { get; } = [Operator, Auditor];

    /// <summary>Every one.</summary>
    public static IReadOnlyList<string> All { get; } = [.. OfStates, .. OfNoState];
}
